package org.gleaner.solver.routing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.gleaner.solver.routing.Client;
import org.gleaner.solver.routing.Depot;
import org.gleaner.solver.routing.Legs;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.VehicleType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReloadsTest {

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void neverMakesAPlanDearerAndPricesItAsARecomputationDoes(boolean releases) {
    int improved = 0;
    for (long seed = 0; seed < 60; seed++) {
      RandomPlans plan = new RandomPlans(seed, releases);
      long before = plan.solution.cost();
      for (Route route : plan.solution.routes) {
        int[] same = Arrays.copyOfRange(route.visits, 1, route.size + 1);
        plan.solution.set(route, same, same.length);
      }
      new Reloads(plan.solution, plan.penalties).improveTouched();

      assertThat(plan.solution.cost()).isLessThanOrEqualTo(before).isEqualTo(plan.recomputed());
      improved += plan.solution.cost() < before ? 1 : 0;
      plan.solution.rollback();
      assertThat(plan.solution.cost()).isEqualTo(before);
    }
    assertThat(improved).isPositive();
  }

  /**
   * Two loads of 10 in a vehicle for 10 that costs 10 a unit of way. The cheaper vehicle may not
   * visit the first client, but it may go on with the second.
   */
  @Test
  void whatFollowsAnEmptyingGoesToAVehicleThatMayVisitIt() {
    Legs way = (from, to) -> Math.abs(from - to);
    RoutingProblem problem =
        RoutingProblem.builder()
            .depot(Depot.open())
            .client(Client.required(10, 0).visitedBy(List.of(0)))
            .client(Client.required(10, 0))
            .vehicles(VehicleType.builder(1, 10).costs(0, 10, 0).reloads(List.of(0), 1).build())
            .vehicles(VehicleType.simple(1, 10))
            .profile(way, way)
            .build();
    SearchData data = new SearchData(problem);
    Penalties penalties = new Penalties(data);
    Solution solution = new Solution(data, penalties);
    solution.assign(List.of(new PlannedRoute(0, List.of(1, 0, 2))));

    new Reloads(solution, penalties).improveTouched();

    // 10 * 2 for the one and 1 * 4 for the other, before 10 * 6.
    assertThat(solution.toRoutes())
        .containsExactly(new PlannedRoute(0, List.of(1)), new PlannedRoute(1, List.of(2)));
    assertThat(solution.cost()).isEqualTo(24);
  }
}
