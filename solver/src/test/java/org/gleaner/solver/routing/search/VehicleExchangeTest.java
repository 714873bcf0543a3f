package org.gleaner.solver.routing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.gleaner.solver.routing.Client;
import org.gleaner.solver.routing.Depot;
import org.gleaner.solver.routing.Legs;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RandomProblems;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.VehicleType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VehicleExchangeTest {

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void neverMakesAPlanDearerAndPricesItAsARecomputationDoes(boolean releases) {
    int improved = 0;
    for (long seed = 0; seed < 60; seed++) {
      RandomPlans plan = new RandomPlans(seed, releases);
      long before = plan.solution.cost();
      touchAll(plan.solution);
      exchange(plan.solution, plan.penalties);

      assertThat(plan.solution.cost()).isLessThanOrEqualTo(before).isEqualTo(plan.recomputed());
      improved += plan.solution.cost() < before ? 1 : 0;
      plan.solution.rollback();
      assertThat(plan.solution.cost()).isEqualTo(before);
    }
    assertThat(improved).isPositive();
  }

  /** Routes are priced by themselves, but a facility may not take what another vehicle brings. */
  @Test
  void neverMakesAPlanDearerWhereFacilitiesAreFull() {
    for (long seed = 0; seed < 60; seed++) {
      RoutingProblem rich = RandomProblems.rich(seed, 14, false);
      RandomPlans plan = new RandomPlans(seed, RandomProblems.withDailyCapacities(rich, seed));
      long before = plan.solution.cost();
      touchAll(plan.solution);
      exchange(plan.solution, plan.penalties);

      assertThat(plan.solution.cost()).as("seed %d", seed).isLessThanOrEqualTo(before);
      plan.solution.rollback();
      assertThat(plan.solution.cost()).isEqualTo(before);
    }
  }

  /**
   * The clients are on a line at 1, 2 and 3 with a load of 10 each. Those at 1 and 2 ride in the
   * vehicle for 10, the one at 3 in that for 20.
   */
  @Test
  void swapsVehiclesThatWereGivenEachOthersRoutes() {
    Solution solution = onALine(VehicleType.simple(1, 10), VehicleType.simple(1, 20));
    solution.assign(List.of(new PlannedRoute(0, List.of(1, 2)), new PlannedRoute(1, List.of(3))));
    assertThat(solution.isWithinLoad()).isFalse();

    exchange(solution, new Penalties(solution.data));

    assertThat(solution.isWithinLoad()).isTrue();
    assertThat(solution.toRoutes())
        .containsExactly(new PlannedRoute(0, List.of(3)), new PlannedRoute(1, List.of(1, 2)));
  }

  /** To 3 and back is 6 at 2 a unit, then at 1. */
  @Test
  void handsARouteToAnUnusedVehicleThatDrivesItForLess() {
    Solution solution = onALine(priced(2), priced(1));
    solution.assign(List.of(new PlannedRoute(0, List.of(1, 2, 3))));
    assertThat(solution.cost()).isEqualTo(12);

    exchange(solution, new Penalties(solution.data));

    assertThat(solution.toRoutes()).containsExactly(new PlannedRoute(1, List.of(1, 2, 3)));
    assertThat(solution.cost()).isEqualTo(6);
  }

  private static void exchange(Solution solution, Penalties penalties) {
    new VehicleExchange(solution, penalties, new SplittableRandom(1)).improveTouched();
  }

  private static void touchAll(Solution solution) {
    for (Route route : solution.routes) {
      int[] same = Arrays.copyOfRange(route.visits, 1, route.size + 1);
      solution.set(route, same, same.length);
    }
  }

  private static VehicleType priced(long unitDistanceCost) {
    return VehicleType.builder(1, 30).costs(0, unitDistanceCost, 0).build();
  }

  private static Solution onALine(VehicleType... types) {
    RoutingProblem.Builder builder = RoutingProblem.builder().depot(Depot.open());
    for (int i = 0; i < 3; i++) {
      builder.client(Client.required(10, 0));
    }
    for (VehicleType type : types) {
      builder.vehicles(type);
    }
    Legs legs = (from, to) -> Math.abs(from - to);
    SearchData data = new SearchData(builder.profile(legs, legs).build());
    return new Solution(data, new Penalties(data));
  }
}
