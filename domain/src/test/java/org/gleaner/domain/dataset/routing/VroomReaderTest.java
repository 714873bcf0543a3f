package org.gleaner.domain.dataset.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.routing.DriverBreak;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RouteEnds;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingCheck;
import org.gleaner.domain.routing.RoutingCost;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.RoutingSolutionCheck;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VroomReaderTest {
  /** Rows: a depot, two jobs. Out and back differ. */
  private static final String DURATIONS = "[[0, 100, 200], [110, 0, 60], [220, 70, 0]]";

  @TempDir Path folder;

  @Test
  void costIsTravelTimeUnlessCostsAreStated() {
    RoutingCase routing =
        read(
            """
            {"vehicles": [{"id": 4, "start_index": 0, "end_index": 0}],
             "jobs": [{"id": 7, "location_index": 1, "service": 300},
                      {"id": 8, "location_index": 2}],
             "matrix": %s}
            """
                .formatted(DURATIONS));

    // 100 + 60 + 220; service is not paid.
    RoutingCheck check = check(routing, 1, 2);
    assertThat(check.isFeasible()).isTrue();
    assertThat(check.cost()).isEqualTo(380);
    assertThat(routing.orders()).extracting(Order::id).containsExactly("7", "8");
    assertThat(routing.orders().get(0).at()).isEqualTo(Point.UNKNOWN);
  }

  @Test
  void costsAreByUseHourTaskHourAndKilometre() {
    RoutingCase routing =
        read(
            """
            {"vehicles": [{"id": 4, "start_index": 0, "end_index": 0, "costs":
                {"fixed": 50, "per_hour": 7200, "per_task_hour": 1800, "per_km": 20}}],
             "jobs": [{"id": 7, "location_index": 1, "setup": 60, "service": 300}],
             "matrices": {"car": {"durations": %s, "distances": %s}}}
            """
                .formatted(DURATIONS, DURATIONS.replace("110", "1900")));

    // 2000 m at 0.02, 210 s on the road at 2, 360 s at the job at 0.5.
    assertThat(check(routing, 1).lines()).isEqualTo(new RoutingCost(50, 40, 420 + 180, 0));
  }

  @Test
  void aMatrixOfCostsStandsInForDurations() {
    RoutingCase routing =
        read(
            """
            {"vehicles": [{"id": 4, "start_index": 0, "end_index": 0, "speed_factor": 2,
                           "costs": {"fixed": 5}, "max_travel_time": 100}],
             "jobs": [{"id": 7, "location_index": 1}],
             "matrices": {"car": {"durations": %s, "costs": [[0, 3, 9], [4, 0, 9], [9, 9, 0]]}}}
            """
                .formatted(DURATIONS));

    RoutingCheck check = check(routing, 1);

    // 3 out and 4 back, whatever the speed. On the road it is 210 / 2 = 105 s.
    assertThat(check.lines()).isEqualTo(new RoutingCost(5, 7, 0));
    assertThat(check.brokenConstraints()).containsExactly("max-travel-time");
  }

  @Test
  void speedFactorsAreRoundedAsVroomDoes() {
    RoutingCase routing =
        read(
            """
            {"vehicles": [{"id": 4, "start_index": 0, "end_index": 0, "speed_factor": 1.5}],
             "jobs": [{"id": 7, "location_index": 1}, {"id": 8, "location_index": 2}],
             "matrix": %s}
            """
                .formatted(DURATIONS));

    // Durations are multiplied by round(100 / 1.5) / 100 = 0.67, an hour of the matrix costs
    // round(100 / 1.5 x 3600) / 100 = 2400 by itself.
    assertThat(routing.duration(0, 1)).isEqualTo(67);
    assertThat(check(routing, 1, 2).cost()).isCloseTo(380 * 2400.0 / 3600, within(0.01));
  }

  @Test
  void vehiclesAndJobsAreReadWithAllTheirTerms() {
    RoutingCase routing =
        read(
            """
            {"vehicles": [
               {"id": 1, "profile": "truck", "start": [105.8, 21.0], "start_index": 0,
                "capacity": [8, 3], "skills": [9, 2], "type": "big", "time_window": [600, 9000],
                "max_tasks": 5, "max_travel_time": 700, "max_distance": 80000,
                "breaks": [{"id": 2, "service": 30, "time_windows": [[2000, 3000], [1000, 1500]]},
                           {"id": 1, "time_windows": [[900, 950]]}]},
               {"id": 2, "end_index": 2, "capacity": [8, 3]}],
             "jobs": [
               {"id": 10, "description": "school", "location": [105.9, 21.1], "location_index": 1,
                "setup": 5, "service": 6, "delivery": [4, 1], "skills": [2], "priority": 3,
                "time_windows": [[50, 60], [10, 20]]}],
             "matrices": {
               "truck": {"durations": %1$s, "distances": %1$s},
               "car": {"durations": %1$s}}}
            """
                .formatted(DURATIONS));

    VehicleType truck = routing.vehicleTypes().get(0);
    assertThat(truck.ends()).isEqualTo(new RouteEnds(0, RouteEnds.OPEN));
    assertThat(truck.capacities()).containsExactly(8.0, 3.0);
    assertThat(truck.equipment().features()).containsExactly("2", "9");
    assertThat(truck.shift()).isEqualTo(new TimeWindow(600, 9000));
    assertThat(truck.limits().maxOrders()).isEqualTo(5);
    assertThat(truck.limits().maxTravelTime()).isEqualTo(700);
    assertThat(truck.maxDistance()).isEqualTo(80000);
    assertThat(truck.hours().breaks())
        .containsExactly(
            new DriverBreak("1", List.of(new TimeWindow(900, 950)), 0),
            new DriverBreak(
                "2", List.of(new TimeWindow(1000, 1500), new TimeWindow(2000, 3000)), 30));
    assertThat(routing.vehicleTypes().get(1).ends()).isEqualTo(new RouteEnds(RouteEnds.OPEN, 1));
    assertThat(routing.vehicleTypes().get(1).equipment().profile()).isEqualTo(1);
    Order job = routing.orders().get(0);
    assertThat(job.name()).isEqualTo("school");
    assertThat(job.at()).isEqualTo(new Point(105.9, 21.1));
    assertThat(job.loads()).containsExactly(4.0, 1.0);
    assertThat(job.setupTime()).isEqualTo(5);
    assertThat(job.serviceTime()).isEqualTo(6);
    assertThat(job.handling().requiredFeatures()).containsExactly("2");
    assertThat(job.hours().windows())
        .containsExactly(new TimeWindow(10, 20), new TimeWindow(50, 60));
  }

  @Test
  void jobsAreWorthMoreThanAnyPlanCostsAndPrioritiesMoreThanAllJobs() {
    RoutingCase alike = read(withPriorities(0, 0));
    RoutingCase ranked = read(withPriorities(0, 2));

    // The dearest ways: 220 home, 100 to the first job, 200 to the second; so 521 a job. A unit of
    // priority counts for 3 of them.
    assertThat(alike.orders()).extracting(Order::prize).containsExactly(521.0, 521.0);
    assertThat(ranked.orders()).extracting(Order::prize).containsExactly(521.0, 521.0 * 7);
    // One job fits: without priorities the near one, else the one that matters.
    assertThat(check(alike, 1).cost()).isLessThan(check(alike, 2).cost());
    assertThat(check(ranked, 2).cost()).isLessThan(check(ranked, 1).cost());
    assertThat(check(alike, 2).cost()).isLessThan(check(alike).cost());
  }

  private static String withPriorities(int first, int second) {
    return """
        {"vehicles": [{"id": 4, "start_index": 0, "end_index": 0, "capacity": [1]}],
         "jobs": [{"id": 7, "location_index": 1, "pickup": [1], "priority": %d},
                  {"id": 8, "location_index": 2, "pickup": [1], "priority": %d}],
         "matrix": %s}
        """
        .formatted(first, second, DURATIONS);
  }

  @Test
  void withoutMatricesRoadsAreAssumedAndThatIsSaid() throws IOException {
    Path file =
        write(
            """
            {"vehicles": [{"id": 1, "start": [105.0, 0], "end": [105.0, 0]}],
             "jobs": [{"id": 1, "location": [106.0, 0]}]}
            """);

    RoutingCaseReading reading = RoutingCaseReader.read(file);

    assertThat(reading.findings()).extracting(Finding::code).containsExactly("no-matrices");
    RoutingCase routing = reading.orThrow();
    // A degree on the equator: 6371.0088 km x pi / 180 = 111.195 km, x 1.3 on the road, at 50 km/h.
    assertThat(routing.distance(0, 1)).isCloseTo(144_553.7, within(0.1));
    assertThat(routing.duration(0, 1)).isCloseTo(144_553.7 / 50 * 3.6, within(0.1));
  }

  @Test
  void alikeNeighboursBecomeOneType() {
    RoutingCase routing =
        read(
            """
            {"vehicles": [{"id": 3, "start_index": 0}, {"id": 5, "start_index": 0},
                          {"id": 6, "start_index": 0, "max_tasks": 1}],
             "jobs": [{"id": 7, "location_index": 1}], "matrix": %s}
            """
                .formatted(DURATIONS));

    assertThat(routing.vehicleTypes()).extracting(VehicleType::id).containsExactly("3-5", "6");
    assertThat(routing.vehicleCount()).isEqualTo(3);
  }

  @Test
  void setupIsNotRepeatedInOneRowOfTheMatrix() {
    RoutingCase routing =
        read(
            """
            {"vehicles": [{"id": 4, "start_index": 0,
                           "costs": {"per_hour": 0, "per_task_hour": 3600}}],
             "jobs": [{"id": 7, "location_index": 1, "setup": 60, "service": 5},
                      {"id": 8, "location_index": 1, "setup": 60, "service": 5}],
             "matrix": %s}
            """
                .formatted(DURATIONS));

    assertThat(check(routing, 1, 2).cost()).isEqualTo(60 + 5 + 5);
  }

  private static RoutingCheck check(RoutingCase routing, Integer... places) {
    VehicleRoute route = new VehicleRoute(0, 0, List.of(places));
    return RoutingSolutionCheck.check(routing, new RoutingSolution(List.of(route), null));
  }

  private RoutingCase read(String text) {
    try {
      return RoutingCaseReader.read(write(text)).orThrow();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("problem.json"), text);
  }
}
