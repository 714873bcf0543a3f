package org.gleaner.solver.routing.optaplanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gleaner.solver.routing.Client;
import org.gleaner.solver.routing.Depot;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.VehicleType;
import org.junit.jupiter.api.Test;

class UsualVehiclesTest {

  /** Clients 1 to 5; three equal vehicles, 0 to 2, and one of another type, 3. */
  private static RoutingProblem problem() {
    RoutingProblem.Builder builder = RoutingProblem.builder().depot(Depot.open());
    for (int i = 0; i < 5; i++) {
      builder.client(Client.required(1, 0));
    }
    return builder
        .vehicles(VehicleType.simple(3, 9))
        .vehicles(VehicleType.simple(1, 8))
        .profile((from, to) -> 1, (from, to) -> 1)
        .build();
  }

  private static Map<Integer, List<Integer>> handedOut(
      List<PlannedRoute> present, PlannedRoute... routes) {
    CollectionPlan plan = PlanBuilder.of(problem(), present);
    return new UsualVehicles(plan)
        .of(List.of(routes)).entrySet().stream()
            .collect(Collectors.toMap(e -> e.getKey().number(), e -> e.getValue().visits()));
  }

  private static PlannedRoute route(int type, Integer... visits) {
    return new PlannedRoute(type, List.of(visits));
  }

  @Test
  void routesStayWithTheVehiclesThatMakeMostOfTheirStops() {
    List<PlannedRoute> present = List.of(route(0, 1, 2), route(0, 3, 4, 5));
    // 3, 4 and 2: two stops in common with vehicle 1, one with vehicle 0, which keeps 1 alone; the
    // stop that is left goes to the first vehicle that is free.
    assertThat(handedOut(present, route(0, 5), route(0, 3, 4, 2), route(0, 1)))
        .isEqualTo(Map.of(0, List.of(1), 1, List.of(3, 4, 2), 2, List.of(5)));
  }

  @Test
  void theTypeOfARouteIsKept() {
    List<PlannedRoute> present = List.of(route(0, 1, 2), route(1, 3));
    assertThat(handedOut(present, route(1, 1, 2), route(0, 3)))
        .isEqualTo(Map.of(3, List.of(1, 2), 0, List.of(3)));
  }
}
