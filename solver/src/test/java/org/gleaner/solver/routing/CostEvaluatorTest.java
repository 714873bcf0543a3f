package org.gleaner.solver.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.routing.RoutingConstraint;
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
    return VehicleType.builder(1, 5)
        .costs(100, 2, 3)
        .shift(0, 200)
        .limits(maxDuration, 1000)
        .reloads(List.of(0), maxReloads)
        .build();
  }

  @Test
  void leavesLateRatherThanWait() {
    Client first = Client.required(1, 4);
    Client second = Client.required(1, 1).within(60, 70);
    // 0 -10- 1 (4) -5- 2 (1) -15-: 35 long, leaving at 41 to be there at 60. 100 + 2 x 30 + 3 x 35.
    RouteCost cost = cost(line(first, second, priced(35, 0)), 1, 2);
    assertThat(cost.isFeasible()).isTrue();
    assertThat(cost.lines())
        .isEqualTo(
            Map.of(
                CostLine.FIXED_COST,
                100L,
                CostLine.DISTANCE_COST,
                60L,
                CostLine.DURATION_COST,
                105L,
                CostLine.OVERTIME_COST,
                0L,
                CostLine.UNEVEN_WORK,
                0L,
                CostLine.LOST_PRIZE,
                0L,
                CostLine.CHANGE_COST,
                0L));
    assertThat(cost.cost()).isEqualTo(265);
  }

  @Test
  void paysTheOvertimeOfTheEarliestEnd() {
    // As above: home at 60 + 1 + 15 = 76, 6 after 70; overtime costs 7 on top of the duration.
    Client first = Client.required(1, 4);
    Client second = Client.required(1, 1).within(60, 70);
    VehicleType type = priced(35, 0).withHours(DriverHours.FREE.withOvertime(70, 7));
    RouteCost cost = cost(line(first, second, type), 1, 2);
    assertThat(cost.isFeasible()).isTrue();
    assertThat(cost.lines()).containsEntry(CostLine.OVERTIME_COST, 42L);
    assertThat(cost.cost()).isEqualTo(265 + 42);
  }

  @Test
  void paysWorkBeyondAFairShareOfTheShortestDuration() {
    // As above: 35 long, 5 more than 30; each costs 7 on top.
    Client first = Client.required(1, 4);
    Client second = Client.required(1, 1).within(60, 70);
    VehicleType type = priced(35, 0).withHours(DriverHours.FREE.withFairWork(30, 7));
    RouteCost cost = cost(line(first, second, type), 1, 2);
    assertThat(cost.isFeasible()).isTrue();
    assertThat(cost.lines()).containsEntry(CostLine.UNEVEN_WORK, 35L);
    assertThat(cost.cost()).isEqualTo(265 + 35);
  }

  @Test
  void waitsForTheReleaseOfEveryClientOfTheTrip() {
    Client first = Client.required(1, 0).within(0, 40);
    Client second = Client.required(1, 0).releasedAt(31);
    // Leaving at 31, the first client is reached at 41, one late.
    assertThat(cost(line(first, second, priced(200, 0)), 1, 2).violations())
        .containsExactly(
            new RouteViolation(
                RoutingConstraint.TIME_WINDOW, 1, "route 0: late by 1 at location 1"));
    assertThat(cost(line(first, second, priced(200, 1)), 1, 0, 2).isFeasible()).isTrue();
  }

  @Test
  void emptiesAtReloads() {
    RoutingProblem problem = line(Client.required(3, 0), Client.required(3, 0), priced(200, 1));
    assertThat(cost(problem, 1, 2).violations())
        .containsExactly(
            new RouteViolation(RoutingConstraint.CAPACITY, 1, "route 0: load 0 is 6, limit 5"));
    assertThat(cost(problem, 1, 0, 2).isFeasible()).isTrue();
  }

  @Test
  void paysForOptionalClientsLeftOutAndMissesRequiredOnes() {
    RoutingProblem problem =
        line(Client.required(3, 0), Client.required(3, 0).optional(17), priced(200, 0));
    // 100 + 2 x 20 + 3 x 20 + 17
    assertThat(cost(problem, 1).cost()).isEqualTo(217);
    assertThat(cost(problem, 1).isFeasible()).isTrue();
    assertThat(cost(problem, 2).violations())
        .containsExactly(
            new RouteViolation(
                RoutingConstraint.MANDATORY_ORDER,
                1,
                "visits of the client at location 1 is 0, required is 1"));
  }

  @Test
  void countsADelayOnce() {
    Client first = Client.required(1, 0).within(0, 7);
    Client second = Client.required(1, 0).within(0, 10);
    // Reached at 10, 3 late, and taken to have made it: 7 + 5 = 12 at the second, 2 late.
    // On duty for 10 + 5 + 15 = 30, on the clock from 0 to 10 + 15 = 25.
    RouteCost cost = cost(line(first, second, priced(24, 0)), 1, 2);
    assertThat(cost.amount(RoutingConstraint.TIME_WINDOW)).isEqualTo(5);
    assertThat(cost.amount(RoutingConstraint.MAX_DURATION)).isEqualTo(1);
    assertThat(cost.lines()).containsEntry(CostLine.DURATION_COST, 90L);
  }

  @Test
  void countsTheVehiclesThatDrive() {
    RoutingProblem problem = line(Client.required(3, 0), Client.required(3, 0), priced(200, 0));
    List<PlannedRoute> routes = new ArrayList<>();
    routes.add(new PlannedRoute(0, List.of(1)));
    routes.add(new PlannedRoute(0, List.of()));
    assertThat(CostEvaluator.evaluate(problem, routes).amount(RoutingConstraint.FLEET)).isZero();
    routes.add(new PlannedRoute(0, List.of(2)));
    assertThat(CostEvaluator.evaluate(problem, routes).amount(RoutingConstraint.FLEET))
        .isEqualTo(1);
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
