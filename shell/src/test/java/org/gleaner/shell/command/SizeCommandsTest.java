package org.gleaner.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.gleaner.shell.runner.StartedShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SizeCommandsTest {

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

  @Test
  void showsWhatWasSavedAsWhatWasJustSized() {
    assertThat(shell.run("supply size --case vietnam --out " + folder)).isZero();
    assertThat(shell.run("supply show --by region --element Nd --format csv")).isZero();
    String last = shell.out();
    assertThat(shell.run("supply show --by region --element Nd --format csv --sizing " + folder))
        .as(shell.err())
        .isZero();

    assertThat(shell.out()).isEqualTo(last).startsWith("region,year,theoretical_tonnes_per_year,");
  }

  @Test
  void regionsOfAnElementAddUpToTheNation() throws IOException {
    assertThat(shell.run("supply show --case vietnam --by year --element Dy --format json"))
        .isZero();
    JsonNode nation = JsonMapper.shared().readTree(shell.out()).get("supply");
    assertThat(shell.run("supply show --case vietnam --by region --element Dy --format json"))
        .isZero();
    double regions = 0;
    for (JsonNode row : JsonMapper.shared().readTree(shell.out()).get("supply")) {
      if (row.get("year").asInt() == 2030) {
        regions += row.get("recoverable_tonnes_per_year").asDouble();
      }
    }

    double whole = nation.get(4).get("recoverable_tonnes_per_year").asDouble();
    assertThat(nation.get(4).get("year").asInt()).isEqualTo(2030);
    assertThat(regions).isEqualTo(whole, within(1e-9 * whole));
  }

  @Test
  void exportsOneFigureARow() throws IOException {
    assertThat(shell.run("supply export --case tutorial --out " + folder)).isZero();

    assertThat(folder.resolve("elements_tonnes_of_element.csv"))
        .content()
        .startsWith("element,year,theoretical_tonnes_per_year,collectable_tonnes_per_year,");
    assertThat(JsonMapper.shared().readTree(Files.readString(folder.resolve("supply.json"))))
        .isNotEmpty();
  }

  /** The cars of the example where the north is two old provinces with two thirds and a third. */
  @Test
  void exportsTheFinerRegionsThatAreAskedFor(@TempDir Path cars) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../docs/examples/cars"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, cars.resolve(file.getFileName()));
      }
    }
    Files.writeString(
        cars.resolve("regions.csv"),
        """
        id,code,level,part_of
        north,01,34,
        south,79,34,
        up,011,63,north
        high,012,63,north
        down,791,63,south
        """);
    Files.writeString(
        cars.resolve("allocation.csv"),
        "key,region,share\npeople,up,0.5\npeople,high,0.25\npeople,down,0.25\n");
    Path out = folder.resolve("tables");

    assertThat(shell.run("supply export --case " + cars + " --units 63 --out " + out))
        .as(shell.err())
        .isZero();
    // 8 t of magnets arise in 2022: 2.4 t of Nd, of which half falls to up.
    assertThat(out.resolve("elements_by_region_tonnes_of_element.csv"))
        .content()
        .containsPattern("(?m)^up,Nd,2022,1\\.2|^Nd,up,2022,1\\.2")
        .doesNotContain("north");
    assertThat(shell.run("supply export --units 63 --out " + out)).isEqualTo(2);
    assertThat(shell.err()).contains("--case");
    assertThat(shell.run("supply show owed --units 63 --case " + cars)).isEqualTo(2);
  }

  @Test
  void saysWhatWasExpected() {
    assertThat(shell.run("supply show --case vietnam --element Ndd")).isEqualTo(2);
    assertThat(shell.err()).contains("--element", "'Ndd'", "did you mean 'Nd'?");
    assertThat(shell.run("supply show --case vietnam --year 1850")).isEqualTo(2);
    assertThat(shell.err()).contains("--year 1850", "2026 to 2045");
    assertThat(shell.run("supply size --case vietnam --from 2050 --to 2040")).isEqualTo(2);
    assertThat(shell.err()).contains("--from 2050 is after --to 2040");
  }

  @Test
  void refusesASizingThatDoesNotBalance() throws IOException {
    assertThat(shell.run("supply size --case vietnam --out " + folder)).isZero();
    Path file = folder.resolve("sizing.json");
    String text = Files.readString(file);
    Files.writeString(file, text.replaceFirst("\"outflow\": \\[0,", "\"outflow\": [7,"));

    assertThat(shell.run("supply show --sizing " + folder)).isEqualTo(1);
    assertThat(shell.err()).contains("inflow - outflow");
  }

  @Test
  void showsTheRangesThatWereSaved() {
    assertThat(shell.run("supply size --case tutorial --draws 50 --seed 3 --out " + folder))
        .as(shell.err())
        .isZero();
    assertThat(shell.run("supply show ranges --element Nd --format csv")).isZero();
    String last = shell.out();
    assertThat(shell.run("supply show ranges --element Nd --format csv --sizing " + folder))
        .as(shell.err())
        .isZero();

    assertThat(shell.out()).isEqualTo(last).startsWith("element,year,best_tonnes_per_year,p5_");
    // A sizing without draws in the same folder makes the old percentiles count no more.
    assertThat(shell.run("supply size --case tutorial --to 2026 --out " + folder)).isZero();
    assertThat(shell.run("supply show ranges --sizing " + folder)).isEqualTo(2);
    assertThat(shell.err()).contains("the sizing has no draws");
  }

  @Test
  void writesTheArisingsThatVietNamShips() {
    assertThat(shell.run("supply size --case vietnam --write-arisings --out " + folder)).isZero();
    assertThat(shell.err()).contains("the same as the case's arisings.csv");
    assertThat(folder.resolve("arisings.csv")).content().startsWith("site,material,period,");
    assertThat(shell.run("supply size --case vietnam --write-arisings")).isEqualTo(2);
    assertThat(shell.err()).contains("--out");
  }

  @Test
  void makesAScenarioOfADraw() throws IOException {
    // The draw has the same arisings as a scenario and as a table of its own.
    assertThat(shell.run("supply size --case vietnam --draw 17 --write-arisings --out " + folder))
        .isZero();
    assertThat(shell.run("scenario draw lucky --draw 17 --case vietnam")).as(shell.err()).isZero();
    assertThat(shell.err()).contains("lucky: draw 17 of what arises, sobol, seed 1");
    assertThat(shell.run("case show arisings --scenario lucky --format csv")).isZero();
    String row =
        Files.readAllLines(folder.resolve("arisings.csv")).stream()
            .filter(line -> line.startsWith("cp-01,hdd,2026,"))
            .findFirst()
            .orElseThrow();
    String tonnes = row.split(",", -1)[3];
    assertThat(shell.out()).containsPattern("cp-01,hdd,[^\n]*" + tonnes);

    assertThat(shell.run("scenario draw lucky --draw 18")).isEqualTo(2);
    assertThat(shell.err()).contains("there is a scenario 'lucky' already");
    assertThat(shell.run("scenario draw other --draw -1")).isEqualTo(2);
    assertThat(shell.err()).contains("--draw must be 0 to 999999, not -1");
  }

  @Test
  void refusesDrawsThatAreNone() {
    assertThat(shell.run("supply size --case tutorial --draws 0")).isEqualTo(2);
    assertThat(shell.err()).contains("--draws must be 1 to");
    assertThat(shell.run("supply size --case tutorial --draws 5 --draw 5")).isEqualTo(2);
    assertThat(shell.err()).contains("there is no draw 5", "0 to 4");
    assertThat(shell.run("supply size --case tutorial --sampler lhs --draw 5")).isEqualTo(2);
    assertThat(shell.err()).contains("needs --draws");
    assertThat(shell.run("supply size --case tutorial --draws 5 --level economic")).isEqualTo(2);
    assertThat(shell.err()).contains("a plan decides it");
    assertThat(shell.run("supply size --case tutorial --sensitivity Nd")).isEqualTo(2);
    assertThat(shell.err()).contains("as in Nd@2035");
  }

  @Test
  void holdsWhatIsRecycledAgainstDemand() throws IOException {
    assertThat(shell.run("supply show demand --case ../docs/examples/cars --format json"))
        .as(shell.err())
        .isZero();

    JsonNode first = JsonMapper.shared().readTree(shell.out()).get("demand_balance").get(0);
    assertThat(first.get("year").asInt()).isEqualTo(2022);
    assertThat(first.get("eol_rr_percent").asDouble()).isEqualTo(43.2, within(1e-9));
    assertThat(shell.run("supply show owed --case vietnam --year 2030")).isZero();
    assertThat(shell.out()).contains("epr-lead-acid");
    assertThat(shell.run("supply show published --case vietnam --format json")).isZero();
    JsonNode totals = JsonMapper.shared().readTree(shell.out());
    assertThat(totals.get("published_totals").get(4).get("sized_of_published").asDouble())
        .isEqualTo(438148.9 / 515000, within(1e-6));
    assertThat(totals.get("published_moves")).hasSize(5);
    assertThat(shell.run("supply show published --case tutorial")).isEqualTo(2);
    assertThat(shell.err()).contains("the case has no published.csv");
    assertThat(shell.run("supply show published --case vietnam --quantity five")).isEqualTo(2);
    assertThat(shell.err()).contains("five-appliances");
    assertThat(shell.run("supply size --case vietnam --units 99")).isEqualTo(2);
    assertThat(shell.err()).contains("no region is of level '99'");
  }
}
