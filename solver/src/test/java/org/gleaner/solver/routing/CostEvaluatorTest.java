package org.gleaner.solver.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CostEvaluatorTest {

  /** Depot 0, clients 1 and 2 on a line: 0 -10- 1 -5- 2, each way at speed 1. */
  private static RoutingProblem line(Client first, Client second, VehicleType type) {
    Legs way = Legs.matrix(3, new int[] {0, 10, 15, 10, 0, 5, 15, 5, 0});
    return RoutingProblem.builder()
        .depot(Depot.open())
        .client(first)
        .client(second)
        .vehicles(type)
        .profile(way, way)
        .build();
  }

  private static RouteCost cost(RoutingProblem problem, Integer... visits) {
    return CostEvaluator.evaluate(problem, List.of(new PlannedRoute(0, List.of(visits))));
  }

  private static VehicleType priced(long maxDuration, int maxReloads) {
    return new VehicleType(
        1, List.of(5L), 0, 0, 100, 2, 3, 0, 200, maxDuration, 1000, 0, List.of(0), maxReloads);
  }

  @Test
  void leavesLateRatherThanWait() {
    Client first = Client.required(1, 4);
    Client second = Client.required(1, 1).within(60, 70);
    // 0 -10- 1 (4) -5- 2 (1) -15-: 35 long, leaving at 41 to be there at 60. 100 + 2 x 30 + 3 x 35.
    assertThat(cost(line(first, second, priced(35, 0)), 1, 2))
        .isEqualTo(new RouteCost(265, List.of()));
  }

  @Test
  void waitsForTheReleaseOfEveryClientOfTheTrip() {
    Client first = Client.required(1, 0).within(0, 40);
    Client second = Client.required(1, 0).releasedAt(31);
    // Leaving at 31, the first client is reached at 41, one late.
    assertThat(cost(line(first, second, priced(200, 0)), 1, 2).violations())
        .containsExactly("route 0: lateness is 1, limit 0");
    assertThat(cost(line(first, second, priced(200, 1)), 1, 0, 2).isFeasible()).isTrue();
  }

  @Test
  void emptiesAtReloads() {
    RoutingProblem problem = line(Client.required(3, 0), Client.required(3, 0), priced(200, 1));
    assertThat(cost(problem, 1, 2).violations()).containsExactly("route 0: load 0 is 6, limit 5");
    assertThat(cost(problem, 1, 0, 2).isFeasible()).isTrue();
  }

  @Test
  void paysForOptionalClientsLeftOutAndMissesRequiredOnes() {
    RoutingProblem problem =
        line(Client.required(3, 0), Client.required(3, 0).optional(17), priced(200, 0));
    // 100 + 2 x 20 + 3 x 20 + 17
    assertThat(cost(problem, 1)).isEqualTo(new RouteCost(217, List.of()));
    assertThat(cost(problem, 2).violations()).containsExactly("client at location 1 is visited 0x");
  }

  @Test
  void refusesAProblemThatDoesNotFitTogether() {
    RoutingProblem.Builder builder =
        RoutingProblem.builder()
            .depot(Depot.open())
            .vehicles(VehicleType.simple(1, 1))
            .profile(Legs.matrix(1, new int[] {0}), Legs.matrix(2, new int[] {0, 1, 1, 0}));
    assertThatThrownBy(builder::build).hasMessage("locations of a matrix are 2, must be 1");
  }
}
