package org.gleaner.solver.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gleaner.domain.routing.RoutingConstraint;
import org.gleaner.solver.routing.optaplanner.PlanExplanation;
import org.junit.jupiter.api.Test;

/** 4 to a client that opens at 8, 8 to one that closes at 19, and home in no time. */
class SplitRestsTest {

  private static final int[][] WAYS = {{0, 4, 0}, {0, 0, 8}, {0, 0, 0}};

  /**
   * A rest of 4 is due after 10. Whole it falls on the way to the second, from 8 to 20: 1 late.
   * With 2 of it taken before the first, where the vehicle waits anyway, that way ends at 18; but
   * then it leaves at 2 and not at 4, and is out for 16. At most 10 are allowed: 6 too long, or 1
   * late and, on a clock set back by that, 5 too long. That is as much; what need not be late is
   * not.
   */
  @Test
  void aRouteThatIsTooLongAnywayIsNotLateAsWell() {
    List<PlannedRoute> routes = List.of(new PlannedRoute(0, List.of(1, 2)));
    RoutingProblem problem = problem(10);

    RouteCost cost = CostEvaluator.evaluate(problem, routes);

    assertThat(cost.violations())
        .extracting(RouteViolation::constraint)
        .containsExactly(RoutingConstraint.MAX_DURATION);
    assertThat(cost.amount(RoutingConstraint.MAX_DURATION)).isEqualTo(6);
    PlanExplanation streams = PlanExplanation.of(problem, routes);
    assertThat(streams.amount(RoutingConstraint.TIME_WINDOW.id())).isZero();
    assertThat(streams.amount(RoutingConstraint.MAX_DURATION.id())).isEqualTo(6);
  }

  @Test
  void aPartBeforeItIsDueKeepsARouteInTime() {
    List<PlannedRoute> routes = List.of(new PlannedRoute(0, List.of(1, 2)));

    assertThat(CostEvaluator.evaluate(problem(16), routes).violations()).isEmpty();
    assertThat(CostEvaluator.evaluate(problem(15), routes).violations()).hasSize(1);
  }

  private static RoutingProblem problem(long longest) {
    VehicleType type =
        VehicleType.builder(1, 9)
            .limits(longest, Quantities.UNLIMITED)
            .hours(DriverHours.FREE.withRests(new RestRule(10, 4, 2)))
            .build();
    Legs way = (from, to) -> WAYS[from][to];
    return RoutingProblem.builder()
        .depot(Depot.open())
        .client(Client.required(1, 0).within(8, 99))
        .client(Client.required(1, 0).within(0, 19))
        .vehicles(type)
        .profile(way, way)
        .build();
  }
}
