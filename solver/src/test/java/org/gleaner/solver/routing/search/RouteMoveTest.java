package org.gleaner.solver.routing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class RouteMoveTest {

  private static final int SEEDS = 20;

  @Test
  void removalsOfOptionalClientsAndReloadsCostWhatRecomputationFinds() {
    check(RemoveVisit::new);
  }

  @Test
  void insertionsOfReloadsCostWhatRecomputationFinds() {
    check((solution, penalties) -> new InsertReload(solution, penalties, 1));
  }

  private static void check(BiFunction<Solution, Penalties, RouteMove> factory) {
    int improving = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      RandomPlans plan = new RandomPlans(seed, false);
      RouteMove move = factory.apply(plan.solution, plan.penalties);
      for (Route route : plan.solution.routes) {
        for (int i = 1; i <= route.size; i++) {
          improving += move.isPossible(route, i) && isImproved(plan, move, route, i) ? 1 : 0;
        }
      }
    }
    assertThat(improving).isPositive();
  }

  private static boolean isImproved(RandomPlans plan, RouteMove move, Route route, int position) {
    long before = plan.solution.cost();
    long delta = move.delta(route, position);
    if (delta > Evaluation.FORBIDDEN / 2) {
      return false; // One of the first plan's routes holds more reloads than it may.
    }
    move.apply(route, position);
    assertThat(plan.recomputed()).isEqualTo(before + delta);
    plan.solution.rollback();
    return delta < 0;
  }
}
