package org.gleaner.solver.routing.optaplanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.RandomProblems;
import org.gleaner.solver.routing.RouteCost;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.search.RoutingResult;
import org.gleaner.solver.routing.search.SearchListener;
import org.gleaner.solver.routing.search.StopCriterion;
import org.junit.jupiter.api.Test;

class OptaPlannerRoutingTest {

  private static RoutingResult solve(RoutingProblem problem, long iterations) {
    return OptaPlannerRouting.solve(
        problem, StopCriterion.iterations(iterations), 1, SearchListener.SILENT);
  }

  @Test
  void reportsTheCostAndFeasibilityAnIndependentEvaluatorFinds() {
    int feasible = 0;
    for (long seed = 0; seed < 10; seed++) {
      RoutingProblem problem = RandomProblems.rich(seed, 12, seed % 2 == 0);
      RoutingResult result = solve(problem, 5000);
      RouteCost checked = CostEvaluator.evaluate(problem, result.routes());
      assertThat(checked.isFeasible()).as("seed %d", seed).isEqualTo(result.isFeasible());
      assertThat(checked.cost()).as("seed %d", seed).isEqualTo(result.cost());
      feasible += result.isFeasible() ? 1 : 0;
    }
    assertThat(feasible).isPositive();
  }

  @Test
  void givesEqualPlansForEqualSeedAndIterations() {
    RoutingProblem problem = RandomProblems.capacitated(7, 40, 50);
    assertThat(solve(problem, 5000)).isEqualTo(solve(problem, 5000));
  }

  @Test
  void improvesOnItsFirstPlanAndTellsOfEachBetterOne() {
    RoutingProblem problem = RandomProblems.capacitated(7, 40, 50);
    List<Long> costs = new ArrayList<>();
    RoutingResult result =
        OptaPlannerRouting.solve(
            problem, StopCriterion.iterations(20000), 1, (cost, iteration) -> costs.add(cost));
    assertThat(costs).hasSizeGreaterThan(3).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    assertThat(costs.get(costs.size() - 1)).isEqualTo(result.cost());
  }
}
