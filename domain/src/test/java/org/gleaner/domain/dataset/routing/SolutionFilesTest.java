package org.gleaner.domain.dataset.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingCheck;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.RoutingSolutionCheck;
import org.gleaner.domain.routing.VehicleRoute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Costs by hand of the solutions beside the small instances, in the unit of each set. */
class SolutionFilesTest {

  // square: 0-(0,3)-(4,3)-0 = 3 + 4 + 5; 0-(1,1)-0 = 2 * 1.414, each rounded to 1.
  // listed: the same figures, listed.
  // fleet: 5.000 there and back at 2 and 7.000 = 20,000 + 7,000; 1.414 there and back at 3 and
  //   20.000 = 8,484 + 20,000. The second vehicle stays.
  // depots: 5.000 + 5.000 from the first depot, 3.000 + 3.000 from the second.
  // prizes: 14 + 14 (14.14 each) and the prize of 25.5 that is lost, 25.
  // trips: 30 + 30, reload, 40 + 40.
  // windows: 1.4 (1.414) + 2.2 (2.236) + 3.6 (3.605).
  // two-depots: 2 * 1.4142 + 2 = 4.8284.
  // week: day 1: 5 + 2 + 1 + 2 + 4 = 14; day 3: 5 + 2 + 4 = 11.
  // sites: 1,501 m + 1,501 m + 3,002 m.
  @ParameterizedTest
  @CsvSource({
    "square.vrp, square.sol, 14, 2",
    "listed.vrp, square.sol, 14, 2",
    "fleet.vrp, fleet.sol, 55484, 2",
    "depots.vrp, depots.sol, 16000, 2",
    "prizes.vrp, prizes.sol, 53, 1",
    "trips.vrp, trips.sol, 140, 1",
    "windows.txt, windows.sol, 7.2, 1",
    "two-depots.txt, two-depots.sol, 4.83, 2",
    "week.geojson, week.sol, 25, 2",
    "sites, sites.sol, 6004, 1"
  })
  void costsAreThoseOfTheSet(String instance, String file, double cost, int routes) {
    RoutingCase routing = RoutingFiles.read(instance);
    RoutingSolution solution = RoutingFiles.solution(file, routing);

    RoutingCheck check = RoutingSolutionCheck.check(routing, solution);

    assertThat(check.violations()).isEmpty();
    assertThat(check.cost()).isEqualTo(cost);
    assertThat(check.routes()).isEqualTo(routes);
    assertThat(solution.statedCost()).isEqualTo(cost);
  }

  @ParameterizedTest
  @CsvSource({
    "square.vrp, square.sol",
    "depots.vrp, depots.sol",
    "windows.txt, windows.sol",
    "two-depots.txt, two-depots.sol",
    "week.geojson, week.sol"
  })
  void whatIsWrittenIsTheFileThatWasRead(String instance, String file, @TempDir Path folder)
      throws IOException {
    RoutingCase routing = RoutingFiles.read(instance);
    RoutingSolution solution = RoutingFiles.solution(file, routing);
    double cost = RoutingSolutionCheck.check(routing, solution).cost();
    Path written = folder.resolve(file);

    SolutionWriter.write(written, routing, solution, cost);

    assertThat(Files.readString(written).replace("Cost ", "Cost: "))
        .isEqualTo(Files.readString(RoutingFiles.path(file)).replaceAll("Cost:? ", "Cost: "));
  }

  @Test
  void remarksOfSolversArePassedOver(@TempDir Path there) throws IOException {
    RoutingCase square = RoutingFiles.read("square.vrp");
    String plan = Files.readString(RoutingFiles.path("square.sol"));
    Path remarked =
        Files.writeString(
            there.resolve("remarked.sol"), "# by hand\nTime: 31.7\nComment : none\n" + plan);

    assertThat(SolutionReader.read(remarked, square).orThrow())
        .isEqualTo(RoutingFiles.solution("square.sol", square));
  }

  @Test
  void anEmptyFileIsNoPlan(@TempDir Path there) throws IOException {
    Path empty = Files.writeString(there.resolve("empty.sol"), "\n\n");
    assertThat(SolutionReader.read(empty, RoutingFiles.read("square.vrp")).findings())
        .extracting(Finding::code)
        .containsExactly("empty-file");
  }

  @Test
  void vehiclesThatStayHaveEmptyLinesWhereVehiclesDiffer() {
    RoutingCase fleet = RoutingFiles.read("fleet.vrp");
    RoutingSolution solution =
        new RoutingSolution(List.of(new VehicleRoute(2, 0, List.of(1, 2))), null);

    assertThat(SolutionWriter.text(fleet, solution, 1))
        .isEqualTo("Route #1:\nRoute #2:\nRoute #3: 1 2\nCost 1\n");
  }

  @Test
  void cordeausNumbersAreCustomersFromOne() {
    RoutingCase routing = RoutingFiles.read("two-depots.txt");

    // Places 0 and 1 are the depots, so customer 1 is place 2.
    assertThat(RoutingFiles.solution("two-depots.sol", routing).routes())
        .containsExactly(new VehicleRoute(0, 0, List.of(2)), new VehicleRoute(1, 0, List.of(3)));
  }
}
