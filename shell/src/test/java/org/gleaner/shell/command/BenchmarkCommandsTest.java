package org.gleaner.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gleaner.shell.runner.ExitCodes;
import org.gleaner.shell.runner.StartedShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Instances by hand in {@code routing}: {@code square} with the optimum 18, as its comment says;
 * {@code line}, out to 10 and back; {@code sites}, up to a facility two hundredths of a degree off.
 */
class BenchmarkCommandsTest {

  private static final Path INSTANCES = Path.of("src", "test", "resources", "routing");
  private static final String HEADER =
      "instance,feasible,cost,routes,cpu_seconds,seconds,best_known,gap_percent,cost_at_10s,cost_at_30s";
  private static final String TIMES = ",[0-9.]+,[0-9.]+,";

  private static StartedShell shell;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    shell = new StartedShell("version");
  }

  @AfterAll
  static void stop() {
    shell.close();
  }

  private static List<String> rows() {
    return shell.out().lines().toList();
  }

  @Test
  void plansWhateverInstancesAFolderHolds() {
    int code =
        shell.run("benchmark routing " + INSTANCES + " --iterations 200 --seed 3 --format csv");

    assertThat(code).as(shell.err()).isZero();
    assertThat(rows()).hasSize(4).first().isEqualTo(HEADER);
    // 1.35 x 6371 km x 0.02 degrees, out and back: 2 x 3002 m; README, LICENSE, .sol, .csv skipped.
    assertThat(rows().get(1)).matches("line,true,20,1" + TIMES + ",,,");
    assertThat(rows().get(2)).matches("sites,true,6004,1" + TIMES + ",,,");
    assertThat(rows().get(3)).matches("square,true,18,2" + TIMES + ",,,");
  }

  @Test
  void comparesWithBestKnownCostsOfEitherList() {
    String square = INSTANCES.resolve("square.vrp") + " --iterations 50 --format csv";
    assertThat(shell.run("benchmark routing " + square + " --best-known " + INSTANCES + "/bks.csv"))
        .isZero();
    // 18 / 16 = 1.125.
    assertThat(rows().get(1)).matches("square,true,18,2" + TIMES + "16,12.5,,");

    String line = INSTANCES.resolve("more/line.txt") + " --iterations 50 --format csv";
    assertThat(
            shell.run("benchmark routing " + line + " --best-known " + INSTANCES + "/bounds.csv"))
        .isZero();
    assertThat(rows().get(1)).matches("line,true,20,1" + TIMES + "20,0,,");
  }

  @Test
  void equalSeedsAndIterationsGiveEqualSolutionFilesThatTheCheckAccepts() throws IOException {
    Path instance = large();
    String command = "benchmark routing " + instance + " --iterations 5000 --solutions ";
    assertThat(shell.run(command + folder.resolve("a"))).as(shell.err()).isZero();
    assertThat(shell.run(command + folder.resolve("b"))).as(shell.err()).isZero();

    Path solution = folder.resolve("a/large.sol");
    assertThat(folder.resolve("b/large.sol")).hasSameTextualContentAs(solution);
    assertThat(shell.run("benchmark check " + instance + " " + solution + " --format csv"))
        .isZero();
    List<String> figures = List.of(rows().get(1).split(",", -1));
    assertThat(figures.get(1)).isEqualTo("true");
    assertThat(figures.get(2)).isEqualTo(figures.get(3));
  }

  @Test
  void whatIsWrongWithOneFileDoesNotStopTheOthers() throws IOException {
    Files.copy(INSTANCES.resolve("square.vrp"), folder.resolve("b.vrp"));
    Files.writeString(folder.resolve("a.vrp"), "NAME : a\nTYPE : CVPR\n");
    Files.writeString(folder.resolve("c.geojson"), week(19));
    Files.writeString(folder.resolve("d.geojson"), week(1));

    int code = shell.run("benchmark routing " + folder + " --iterations 50 --format csv");

    assertThat(code).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(rows()).hasSize(4);
    assertThat(rows().get(1)).startsWith("b,true,18,2,");
    // On two of four days 5 to the customer, 2 to the facility, 4 home.
    assertThat(rows().get(2)).startsWith("c,true,22,2,");
    // Longer than any route may last.
    assertThat(rows().get(3)).startsWith("d,false,");
    assertThat(shell.err()).contains("a.vrp").contains("CVPR").doesNotContain("Exception");
  }

  @Test
  void ctrlCEndsTheInstanceWithItsBestPlanAndTheCommand() throws IOException {
    Path instance = large();
    shell.interruptOn("cost");
    int code =
        shell.run(
            "benchmark routing " + instance + " " + INSTANCES + " --cpu-limit 60s --format csv");

    assertThat(code).as(shell.err()).isZero();
    assertThat(rows()).hasSize(2);
    assertThat(rows().get(1)).startsWith("large,true,").endsWith(",,,,");
  }

  @Test
  void plansAnInstanceThatItGenerates() {
    Path file = folder.resolve("made.vrp");
    String generate = "benchmark generate " + file + " --stops 40 --windows";

    assertThat(shell.run(generate)).as(shell.err()).isZero();
    assertThat(shell.run("benchmark routing " + file + " --iterations 5000 --format csv")).isZero();
    assertThat(rows().get(1)).startsWith("made,true,");
  }

  @Test
  void plansAlikeOnTwoThreadsTwice() {
    Path file = folder.resolve("made.vrp");
    assertThat(shell.run("benchmark generate " + file + " --stops 60")).isZero();
    String plan = "benchmark routing " + file + " --iterations 1000 --threads 2 --format csv";

    assertThat(shell.run(plan)).as(shell.err()).isZero();
    String cost = rows().get(1).split(",")[2];
    assertThat(shell.run(plan)).isZero();
    assertThat(rows().get(1).split(",")[2]).isEqualTo(cost);
  }

  @Test
  void refusesWhatCannotBeMeant() throws IOException {
    String square = "benchmark routing " + INSTANCES.resolve("square.vrp");
    assertUsage("benchmark routing", "name a file or folder");
    assertUsage(square + " --cpu-limit 1s --time-limit 1s", "only one of");
    assertUsage(square + " --iterations 0", "--iterations must be at least 1");
    assertUsage(square + " --cpu-limit 0s", "--cpu-limit must be longer");
    assertUsage(square + " --threads 99", "--threads must be at most");
    assertUsage(square + " --engine optaplanner --threads 2", "must be at most 1");
    assertUsage("benchmark generate made.vrp --stops 0", "--stops must be from 1");
    assertUsage(square + " --engine magic", "full, kernel, optaplanner");
    Path other = Files.copy(INSTANCES.resolve("square.vrp"), folder.resolve("square.vrp"));
    Path twin = Files.copy(INSTANCES.resolve("square.vrp"), folder.resolve("square.txt"));
    assertUsage(
        "benchmark routing " + other + " " + twin + " --solutions " + folder,
        "two instances are called " + folder.getFileName() + "-square");

    assertThat(shell.run("benchmark routing nowhere.vrp --iterations 1"))
        .isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.err()).contains("nowhere.vrp").contains("no such file");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(shell.run("benchmark routing " + empty + " --iterations 1"))
        .isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.err()).contains("there is no instance in");
    assertThat(shell.run(square + " --best-known nowhere.csv")).isEqualTo(ExitCodes.BAD_INPUT);
  }

  @Test
  void solutionsOfTwoSetsWithOneNameGetTheFoldersName() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other")).resolve("square.vrp");
    Files.copy(INSTANCES.resolve("square.vrp"), other);
    Path plans = folder.resolve("plans");
    String both = INSTANCES.resolve("square.vrp") + " " + other + " " + INSTANCES + "/more";

    assertThat(shell.run("benchmark routing " + both + " --iterations 50 --solutions " + plans))
        .as(shell.err())
        .isZero();
    assertThat(plans)
        .isDirectoryContaining("glob:**/" + INSTANCES.getFileName() + "-square.sol")
        .isDirectoryContaining("glob:**/other-square.sol")
        .isDirectoryContaining("glob:**/line.sol");
  }

  private void assertUsage(String line, String words) {
    assertThat(shell.run(line)).as(line).isEqualTo(ExitCodes.USAGE);
    assertThat(shell.err()).contains(words);
  }

  @Test
  void checksASolutionOfAnybody() {
    String files = INSTANCES + "/square.vrp " + INSTANCES + "/square.sol";
    String command = "benchmark check " + files + " --best-known " + INSTANCES + "/bks.csv";

    assertThat(shell.run(command + " --format csv")).isEqualTo(ExitCodes.BAD_INPUT);
    // 15 of 10; around the square it is 3 + 4 + 3 + 4 = 14.
    assertThat(rows())
        .containsExactly(
            "instance,feasible,cost,stated_cost,routes,best_known,gap_percent",
            "square,false,14,14,1,16,");
    assertThat(shell.run(command)).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.out()).contains("Violations").contains("capacity").contains("15");
    assertThat(shell.run(command + " --format json")).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(shell.out()).contains("\"constraint\": \"capacity\"", "\"exceeded_by\": 5");
  }

  @Test
  void showsRowsInEveryFormat() {
    String square = "benchmark routing " + INSTANCES.resolve("square.vrp") + " --iterations 50";
    assertThat(shell.run(square)).isZero();
    assertThat(shell.out()).contains("instance").contains("square").contains("18.00");
    assertThat(shell.run(square + " --lang vi")).isZero();
    assertThat(shell.out()).contains("chi phí").contains("18,00");
    assertThat(shell.run(square + " --format json")).isZero();
    assertThat(shell.out()).contains("\"instances\": [", "\"feasible\": true, \"cost\": 18");
  }

  /** Sixty stops on a lattice, which no construction gets right at once. */
  private Path large() throws IOException {
    StringBuilder places = new StringBuilder();
    StringBuilder demands = new StringBuilder();
    for (int i = 1; i <= 61; i++) {
      places
          .append(i)
          .append(' ')
          .append(i * 37 % 101)
          .append(' ')
          .append(i * 53 % 97)
          .append('\n');
      demands.append(i).append(' ').append(i == 1 ? 0 : 1 + i % 7).append('\n');
    }
    String text =
        "NAME : large\nTYPE : CVRP\nDIMENSION : 61\nEDGE_WEIGHT_TYPE : EUC_2D\nCAPACITY : 25\n"
            + "NODE_COORD_SECTION\n"
            + places
            + "DEMAND_SECTION\n"
            + demands
            + "DEPOT_SECTION\n1\n-1\nEOF\n";
    return Files.writeString(folder.resolve("large.vrp"), text);
  }

  private static String week(int maxDuration) {
    return """
        {"type": "FeatureCollection",
         "info": {"numVehicles": 1, "maxDuration": %d, "maxCapacity": 10, "planningHorizon": 4,
          "customer": 1, "intermediateFacility": 1, "depot": 1, "frequency": {}, "totDemand": 6,
          "area": "nowhere"},
         "features": [
          {"id": "0", "type": "Feature",
           "properties": {"id": 0, "type": "depot", "frequency": 0, "demand": 0, "service": 0},
           "geometry": {"type": "Point", "coordinates": [7.7, 45.0]}},
          {"id": "1", "type": "Feature",
           "properties": {"id": 1, "type": "customer", "frequency": 2, "demand": 6, "service": 2},
           "geometry": {"type": "Point", "coordinates": [7.6, 45.0]}},
          {"id": "2", "type": "Feature", "properties":
            {"id": 2, "type": "intermediateFacility", "frequency": 0, "demand": 0, "service": 0},
           "geometry": {"type": "Point", "coordinates": [7.7, 45.1]}}],
         "duration": [[0, 5, 4], [5, 0, 2], [4, 2, 0]]}
        """
        .formatted(maxDuration);
  }
}
