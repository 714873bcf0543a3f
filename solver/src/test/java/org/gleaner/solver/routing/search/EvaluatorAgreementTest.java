package org.gleaner.solver.routing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.gleaner.domain.routing.RoutingConstraint;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.RouteCost;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluatorAgreementTest {

  /** With weights of 1 the kernel's price of a plan is its cost and all it breaks. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theKernelPricesInfeasiblePlansAsTheIndependentEvaluatorDoes(boolean releases) {
    for (long seed = 0; seed < 300; seed++) {
      RandomPlans plan = new RandomPlans(seed, releases);
      Arrays.fill(plan.penalties.load, 1);
      plan.penalties.time = 1;
      plan.penalties.distance = 1;
      plan.penalties.goods = 1;
      plan.solution.reprice();
      RouteCost cost = CostEvaluator.evaluate(plan.data.problem, plan.solution.toRoutes());
      long broken =
          cost.amount(RoutingConstraint.CAPACITY)
              + cost.amount(RoutingConstraint.SEPARATION)
              + cost.amount(RoutingConstraint.FACILITY_MATERIAL)
              + cost.amount(RoutingConstraint.TIME_WINDOW)
              + cost.amount(RoutingConstraint.DEPOT_HOURS)
              + cost.amount(RoutingConstraint.MAX_DURATION)
              + cost.amount(RoutingConstraint.MAX_DISTANCE);
      assertThat(plan.solution.cost()).as("seed %d", seed).isEqualTo(cost.cost() + broken);
    }
  }
}
