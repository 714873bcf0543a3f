package org.gleaner.solver.routing.optaplanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gleaner.solver.routing.Client;
import org.gleaner.solver.routing.Depot;
import org.gleaner.solver.routing.Legs;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.VehicleType;
import org.gleaner.solver.routing.search.RoutingResult;
import org.gleaner.solver.routing.search.SearchListener;
import org.gleaner.solver.routing.search.StopCriterion;
import org.junit.jupiter.api.Test;

class PlanBuilderTest {

  /** Two depots, clients with a load of 1, all 10 apart; vehicles for 1, reloads at depot 1. */
  private static RoutingProblem problem(int clients, int vehicles, int reloads) {
    RoutingProblem.Builder builder =
        RoutingProblem.builder().depot(Depot.open()).depot(Depot.open());
    for (int i = 0; i < clients; i++) {
      builder.client(Client.required(1, 0));
    }
    Legs way = (from, to) -> from == to ? 0 : 10;
    return builder
        .vehicles(VehicleType.builder(vehicles, 1).reloads(List.of(1), reloads).build())
        .profile(way, way)
        .build();
  }

  private static List<Integer> reloads(RoutingProblem problem) {
    return PlanBuilder.unserved(problem).stops().stream()
        .filter(Stop::isReload)
        .map(Stop::location)
        .toList();
  }

  @Test
  void hasAsManyReloadsAsAllVehiclesMayMake() {
    assertThat(reloads(problem(10, 2, 3))).containsExactly(1, 1, 1, 1, 1, 1);
    assertThat(reloads(problem(10, 2, 0))).isEmpty();
  }

  @Test
  void hasNoMoreReloadsThanClientsToMakeThemBetween() {
    assertThat(reloads(problem(3, 2, 1_000_000_000))).hasSize(3);
  }

  @Test
  void letsOneVehicleReloadAsOftenAsItMay() {
    RoutingProblem problem = problem(5, 1, 4);
    RoutingResult result =
        OptaPlannerRouting.solve(
            problem, StopCriterion.iterations(20_000), 1, SearchListener.SILENT);
    // Every client needs a trip of its own, 20 long: out and back five times.
    assertThat(result.isFeasible()).isTrue();
    assertThat(result.cost()).isEqualTo(100);
  }

  @Test
  void showsRoutesAsTheyAreGiven() {
    List<PlannedRoute> routes =
        List.of(new PlannedRoute(0, List.of(3, 1, 1, 0, 2)), new PlannedRoute(0, List.of(4)));
    assertThat(PlanBuilder.of(problem(3, 1, 1), routes).routes()).isEqualTo(routes);
  }

  @Test
  void refusesAClientInTwoRoutes() {
    List<PlannedRoute> routes =
        List.of(new PlannedRoute(0, List.of(2)), new PlannedRoute(0, List.of(2)));
    assertThatThrownBy(() -> PlanBuilder.of(problem(3, 2, 1), routes))
        .hasMessage("location 2 is visited twice");
  }
}
