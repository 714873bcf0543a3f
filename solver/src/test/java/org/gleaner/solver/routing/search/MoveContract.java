package org.gleaner.solver.routing.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every move owes: its delta is what a plain recomputation says, and it can be undone. */
abstract class MoveContract {

  private static final int SEEDS = 8;

  abstract Move move(Solution solution, Penalties penalties);

  @ParameterizedTest
  @EnumSource
  void predictsWhatRecomputationFinds(PlanKind kind) {
    int improving = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      improving += check(kind.plan(seed));
    }
    assertThat(improving).isPositive();
  }

  private int check(RandomPlans plan) {
    Move move = move(plan.solution, plan.penalties);
    int improving = 0;
    for (int u = plan.data.depots; u < plan.data.locations; u++) {
      for (int v = plan.data.depots; v < plan.data.locations; v++) {
        if (u != v && served(plan, u) && served(plan, v) && move.isPossible(u, v)) {
          improving += check(plan, move, u, v) ? 1 : 0;
        }
      }
    }
    return improving;
  }

  private static boolean served(RandomPlans plan, int client) {
    return plan.solution.routeOf(client) != null;
  }

  private static boolean check(RandomPlans plan, Move move, int u, int v) {
    long before = plan.solution.cost();
    long delta = move.delta(u, v);
    if (delta > Evaluation.FORBIDDEN / 2) {
      return false;
    }
    move.apply(u, v);
    long after = plan.solution.cost();
    if (delta < 0) {
      assertThat(plan.recomputed()).isEqualTo(before + delta);
      assertThat(after).isEqualTo(before + delta);
    } else {
      assertThat(after).isGreaterThanOrEqualTo(before);
    }
    plan.solution.rollback();
    assertThat(plan.solution.cost()).isEqualTo(before);
    return delta < 0;
  }
}
