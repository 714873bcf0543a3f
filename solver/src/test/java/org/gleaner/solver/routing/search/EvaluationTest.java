package org.gleaner.solver.routing.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationTest {

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void pricesEveryRouteAsDrivingItOnTheClockDoes(boolean releases) {
    for (long seed = 0; seed < 200; seed++) {
      RandomPlans plan = new RandomPlans(seed, releases);
      assertThat(plan.solution.cost()).as("seed %d", seed).isEqualTo(plan.recomputed());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void joinsABeginningAndAnEndAtAnyPosition(boolean releases) {
    for (long seed = 0; seed < 50; seed++) {
      RandomPlans plan = new RandomPlans(seed, releases);
      Evaluation evaluation = new Evaluation(plan.data, plan.penalties, false);
      for (Route route : plan.solution.routes) {
        for (int i = 0; i <= route.size; i++) {
          assertThat(evaluation.start(route, i).finish(route, i + 1)).isEqualTo(route.cost);
        }
      }
    }
  }
}
