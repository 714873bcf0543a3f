package org.gleaner.solver.routing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
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
}
