package org.gleaner.solver.routing.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvaluationTest {

  @ParameterizedTest
  @EnumSource
  void pricesEveryRouteAsDrivingItOnTheClockDoes(PlanKind kind) {
    for (long seed = 0; seed < 200; seed++) {
      RandomPlans plan = kind.plan(seed);
      assertThat(plan.solution.cost()).as("seed %d", seed).isEqualTo(plan.recomputed());
    }
  }

  @ParameterizedTest
  @EnumSource
  void joinsABeginningAndAnEndAtAnyPosition(PlanKind kind) {
    for (long seed = 0; seed < 50; seed++) {
      RandomPlans plan = kind.plan(seed);
      Evaluation evaluation = new Evaluation(plan.data, plan.penalties, false);
      for (Route route : plan.solution.routes) {
        for (int i = 0; i <= route.size; i++) {
          assertThat(evaluation.start(route, i).finish(route, i + 1)).isEqualTo(route.cost);
        }
      }
    }
  }
}
