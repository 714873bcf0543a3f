package org.gleaner.solver.routing.optaplanner;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.search.RoutingResult;
import org.gleaner.solver.routing.search.RoutingSearch;
import org.gleaner.solver.routing.search.SearchListener;
import org.gleaner.solver.routing.search.StopCriterion;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.phase.custom.CustomPhaseCommand;

/**
 * Lets the search kernel go on from the present plan on dense data, and takes over the routes it
 * finds. The kernel knows what the constraints say: it prices plans equally. OptaPlanner keeps what
 * is best and cannot end a custom phase, so the phase is told when somebody waits.
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
      RoutingResult found = search(active.problem(), active.routes(plan));
      if (found.isFeasible()) {
        PlanWriter.write(director, active.toWhole(found.routes()));
      }
    }
  }

  private RoutingResult search(RoutingProblem problem, List<PlannedRoute> present) {
    StopCriterion stop =
        iteration -> isAwaited.getAsBoolean() ? 1 : (double) iteration / iterations;
    return RoutingSearch.solve(problem, present, stop, seed, SearchListener.SILENT);
  }
}
