package org.gleaner.solver.routing.optaplanner;

import static org.assertj.core.api.Assertions.assertThat;

import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.RandomProblems;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.search.StopCriterion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;

/**
 * In the mode FULL_ASSERT OptaPlanner compares the score of every move, and of every move undone,
 * with that of a fresh calculation, and the shadow variables too; it throws where they differ.
 */
class IncrementalScoreTest {

  private static void solve(RoutingProblem problem, SolverConfig config) {
    CollectionPlan plan = PlanBuilder.unserved(problem);
    plan.setBudget(new Budget(StopCriterion.iterations(600)));
    SolverConfig asserting = config.withEnvironmentMode(EnvironmentMode.FULL_ASSERT);
    CollectionPlan best = SolverFactory.<CollectionPlan>create(asserting).buildSolver().solve(plan);
    assertThat(CostEvaluator.evaluate(problem, best.routes()).cost()).isEqualTo(best.cost());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void staysThatOfAFreshCalculationAfterEveryMove(long seed) {
    RoutingProblem problem = RandomProblems.strict(seed, 10, seed % 2 == 0);
    solve(problem, RoutingSolverConfig.annealing(seed, 1000));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void staysSoWhenRoutesAreWrittenByCustomPhases(long seed) {
    RoutingProblem problem = RandomProblems.rich(seed, 10, false);
    solve(problem, RoutingSolverConfig.planningOn(seed, () -> false));
    // As if somebody waited from the start: the greedy plan alone.
    solve(problem, RoutingSolverConfig.planningOn(seed, () -> true));
  }
}
