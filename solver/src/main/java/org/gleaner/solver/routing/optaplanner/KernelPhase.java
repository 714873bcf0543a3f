package org.gleaner.solver.routing.optaplanner;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RouteCost;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.search.RoutingResult;
import org.gleaner.solver.routing.search.RoutingSearch;
import org.gleaner.solver.routing.search.SearchListener;
import org.gleaner.solver.routing.search.StopCriterion;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.phase.custom.CustomPhaseCommand;

/**
 * Lets the search kernel go on from the present plan on dense data, and takes over what is better.
 * The kernel knows what the constraints say: it prices plans equally. OptaPlanner cannot end a
 * custom phase, so the phase is told when somebody waits.
 */
final class KernelPhase implements CustomPhaseCommand<CollectionPlan> {

  private final long iterations;
  private final long seed;
  private final BooleanSupplier isAwaited;

  /**
   * @param isAwaited whether to end now, with the best plan so far; asked often
   */
  KernelPhase(long iterations, long seed, BooleanSupplier isAwaited) {
    this.iterations = iterations;
    this.seed = seed;
    this.isAwaited = isAwaited;
  }

  @Override
  public void changeWorkingSolution(ScoreDirector<CollectionPlan> director) {
    CollectionPlan plan = director.getWorkingSolution();
    boolean hasVehicles = plan.vehicles().size() > 1;
    if (plan.hasClients() && hasVehicles && !isAwaited.getAsBoolean()) {
      ActiveProblem active = ActiveProblem.of(plan);
      List<PlannedRoute> better = better(active.problem(), active.routes(plan));
      if (!better.isEmpty()) {
        PlanWriter.write(director, active.toWhole(better));
      }
    }
  }

  /** Routes that cost less than those given, or break nothing for once; empty if none were met. */
  private List<PlannedRoute> better(RoutingProblem problem, List<PlannedRoute> routes) {
    StopCriterion stop =
        iteration -> isAwaited.getAsBoolean() ? 1 : (double) iteration / iterations;
    RouteCost before = CostEvaluator.evaluate(problem, routes);
    RoutingResult found = RoutingSearch.solve(problem, routes, stop, seed, SearchListener.SILENT);
    boolean isBetter = found.isFeasible() && (!before.isFeasible() || found.cost() < before.cost());
    return isBetter ? found.routes() : List.of();
  }
}
