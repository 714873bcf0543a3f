package org.gleaner.solver.routing.optaplanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RandomProblems;
import org.gleaner.solver.routing.RouteCost;
import org.gleaner.solver.routing.RoutingProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.phase.custom.CustomPhaseConfig;
import org.optaplanner.core.config.solver.SolverConfig;

class KernelPhaseTest {

  private static CollectionPlan after(
      CollectionPlan plan, long iterations, BooleanSupplier isAwaited) {
    KernelPhase kernel = new KernelPhase(iterations, 1, isAwaited);
    SolverConfig config =
        RoutingSolverConfig.scoring()
            .withPhases(new CustomPhaseConfig().withCustomPhaseCommandList(List.of(kernel)));
    return SolverFactory.<CollectionPlan>create(config).buildSolver().solve(plan);
  }

  @Test
  void betterRoutesArePricedByTheConstraintsAsByTheKernel() {
    for (long seed = 0; seed < 5; seed++) {
      RoutingProblem problem = RandomProblems.rich(seed, 20, seed % 2 == 0);
      List<PlannedRoute> greedy = GreedyInsertion.routes(PlanBuilder.unserved(problem));
      RouteCost before = CostEvaluator.evaluate(problem, greedy);
      CollectionPlan best = after(PlanBuilder.of(problem, greedy), 4000, () -> false);
      RouteCost then = CostEvaluator.evaluate(problem, best.routes());
      assertThat(then.cost()).isEqualTo(best.cost());
      if (before.isFeasible()) {
        assertThat(best.isFeasible()).isTrue();
        assertThat(best.cost()).as("seed %d", seed).isLessThanOrEqualTo(before.cost());
      }
    }
  }

  @Test
  void goesOnFromThePlanThatIsThere() {
    RoutingProblem problem = RandomProblems.capacitated(3, 40, 50);
    List<PlannedRoute> greedy = GreedyInsertion.routes(PlanBuilder.unserved(problem));
    CollectionPlan good = after(PlanBuilder.of(problem, greedy), 20_000, () -> false);
    assertThat(good.cost()).isLessThan(CostEvaluator.evaluate(problem, greedy).cost());
    // Three hundred iterations from nothing would come nowhere near it.
    long again = after(PlanBuilder.of(problem, good.routes()), 300, () -> false).cost();
    assertThat(again).isLessThanOrEqualTo(good.cost());
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void makesWayForWhoWaits() {
    RoutingProblem problem = RandomProblems.capacitated(3, 40, 50);
    AtomicInteger asked = new AtomicInteger();
    CollectionPlan plan = PlanBuilder.unserved(problem);
    // Endless but for the tenth question, with all clients in routes by then.
    assertThat(after(plan, Long.MAX_VALUE, () -> asked.incrementAndGet() > 10).isFeasible())
        .isTrue();
  }
}
