package org.gleaner.solver.routing.polish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.gleaner.solver.routing.Choice;
import org.gleaner.solver.routing.Client;
import org.gleaner.solver.routing.DailyCapacities;
import org.gleaner.solver.routing.Depot;
import org.gleaner.solver.routing.Legs;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.VehicleType;
import org.junit.jupiter.api.Test;

/** Depot 0, clients from location 1 on; what the routes cost is what the pool is told. */
class SetPartitioningTest {

  private static RoutingProblem problem(int vehicles, Client... clients) {
    RoutingProblem.Builder builder = RoutingProblem.builder().depot(Depot.open());
    for (Client client : clients) {
      builder.client(client);
    }
    Legs free = (from, to) -> 0;
    return builder.vehicles(VehicleType.simple(vehicles, 9)).profile(free, free).build();
  }

  private static RoutePool.Column route(long cost, Integer... visits) {
    return new RoutePool.Column(new PlannedRoute(0, List.of(visits)), cost);
  }

  private static List<PlannedRoute> solve(RoutingProblem problem, RoutePool.Column... routes) {
    return SetPartitioning.solve(problem, List.of(routes), Set.of(), () -> false);
  }

  @Test
  void choosesTheCheapestRoutesThatVisitEachRequiredClientOnce() {
    Client any = Client.required(1, 0);
    // {1,2} + {3} = 9 and {1} + {2,3} = 8 visit all once; {1,2} + {2,3} would cost 7, but twice 2.
    assertThat(
            solve(
                problem(3, any, any, any),
                route(4, 1, 2),
                route(5, 3),
                route(5, 1),
                route(3, 2, 3)))
        .containsExactly(new PlannedRoute(0, List.of(1)), new PlannedRoute(0, List.of(2, 3)));
  }

  @Test
  void usesNoMoreVehiclesThanThereAre() {
    Client any = Client.required(1, 0);
    // Two routes cost 2, but there is one vehicle.
    assertThat(solve(problem(1, any, any), route(1, 1), route(1, 2), route(7, 1, 2)))
        .containsExactly(new PlannedRoute(0, List.of(1, 2)));
  }

  @Test
  void leavesOutAnOptionalClientWhosePrizeIsLessThanItsRoute() {
    Client any = Client.required(1, 0);
    assertThat(solve(problem(2, any.optional(5), any), route(6, 1), route(3, 2)))
        .containsExactly(new PlannedRoute(0, List.of(2)));
    assertThat(solve(problem(2, any.optional(7), any), route(6, 1), route(3, 2))).hasSize(2);
  }

  @Test
  void takesOneAlternativeAsAWhole() {
    Client visit = Client.required(1, 0).optional(0);
    Legs free = (from, to) -> 0;
    RoutingProblem problem =
        RoutingProblem.builder()
            .depot(Depot.open())
            .client(visit.visitedBy(List.of(0)))
            .client(visit.visitedBy(List.of(1)))
            .client(visit.visitedBy(List.of(0)))
            .choice(Choice.required(List.of(List.of(1, 2), List.of(3))))
            .vehicles(VehicleType.simple(1, 9))
            .vehicles(VehicleType.simple(1, 9))
            .profile(free, free)
            .build();
    RoutePool.Column second = new RoutePool.Column(new PlannedRoute(1, List.of(2)), 1);
    // Location 1 alone would cost 2, but goes with 2: 3 together. Location 3 costs 4.
    assertThat(solve(problem, route(2, 1), second, route(4, 3)))
        .containsExactly(new PlannedRoute(0, List.of(1)), new PlannedRoute(1, List.of(2)));
  }

  @Test
  void improvesOnAKnownPlanAndKeepsItWhereNoneIsBetter() {
    Client any = Client.required(1, 0);
    RoutingProblem problem = problem(2, any, any);
    // {1} + {2} = 5 is known; {1,2} costs 4, or 6.
    RoutePool.Column first = route(2, 1);
    RoutePool.Column second = route(3, 2);
    Set<RoutePool.Column> known = Set.of(first, second);
    assertThat(
            SetPartitioning.solve(
                problem, List.of(first, second, route(4, 1, 2)), known, () -> false))
        .containsExactly(new PlannedRoute(0, List.of(1, 2)));
    assertThat(
            SetPartitioning.solve(
                problem, List.of(first, second, route(6, 1, 2)), known, () -> false))
        .containsExactly(first.route(), second.route());
  }

  @Test
  void findsNothingWhereTheRoutesDoNotMakeAPlan() {
    Client any = Client.required(1, 0);
    assertThat(solve(problem(2, any, any), route(1, 1))).isEmpty();
  }

  @Test
  void thePoolKeepsTheCheapestOrderOfTheSameClientsAndForgetsTheOldest() {
    Client any = Client.required(1, 0);
    RoutePool pool = new RoutePool(problem(2, any, any, any), 2);
    pool.add(0, new int[] {0, 1, 2, 0}, 2, 9);
    pool.add(0, new int[] {0, 2, 1, 0}, 2, 7);
    pool.add(0, new int[] {0, 1, 2, 0}, 2, 8);
    assertThat(pool.columns()).containsExactly(route(7, 2, 1));
    assertThat(pool.columnsOf(List.of(new PlannedRoute(0, List.of(1, 2)))))
        .containsExactly(route(7, 2, 1));
    assertThat(pool.columnsOf(List.of(new PlannedRoute(0, List.of(3))))).isEmpty();
    pool.add(0, new int[] {0, 3, 0}, 1, 1);
    pool.add(0, new int[] {0, 1, 0}, 1, 1);
    assertThat(pool.columns()).containsExactly(route(1, 3), route(1, 1));
  }

  /** Both routes end at depot 0, which takes 1 a day: the dearer plan has a day for each. */
  @Test
  void bringsNoFacilityMoreADayThanItTakes() {
    Client any = Client.required(1, 0);
    Legs free = (from, to) -> 0;
    DailyCapacities one =
        new DailyCapacities(
            1,
            List.of(0, 1),
            List.of(DailyCapacities.Outlet.at(0)),
            List.of(List.of(1L), List.of(1L)));
    RoutingProblem problem =
        RoutingProblem.builder()
            .depot(Depot.open())
            .client(any)
            .client(any)
            .vehicles(VehicleType.simple(2, 9))
            .vehicles(VehicleType.simple(2, 9))
            .profile(free, free)
            .dailyCapacities(one)
            .build();
    PlannedRoute nextDay = new PlannedRoute(1, List.of(2));
    assertThat(
            solve(
                problem,
                route(1, 1, 2),
                route(2, 1),
                route(2, 2),
                new RoutePool.Column(nextDay, 50)))
        .containsExactly(new PlannedRoute(0, List.of(1)), nextDay);
  }
}
