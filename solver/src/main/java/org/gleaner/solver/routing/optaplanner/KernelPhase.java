package org.gleaner.solver.routing.optaplanner;

import java.util.List;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.search.RoutingResult;
import org.gleaner.solver.routing.search.RoutingSearch;
import org.gleaner.solver.routing.search.SearchListener;
import org.gleaner.solver.routing.search.StopCriterion;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.phase.custom.CustomPhaseCommand;

/**
 * Lets the search kernel plan from nothing on dense data, and takes over its routes. The kernel
 * knows what the constraints say: it prices plans equally.
 */
final class KernelPhase implements CustomPhaseCommand<CollectionPlan> {

  private final StopCriterion stop;
  private final long seed;
  private final SearchListener listener;

  KernelPhase(StopCriterion stop, long seed, SearchListener listener) {
    this.stop = stop;
    this.seed = seed;
    this.listener = listener;
  }

  @Override
  public void changeWorkingSolution(ScoreDirector<CollectionPlan> director) {
    CollectionPlan plan = director.getWorkingSolution();
    if (!plan.hasClients() || plan.vehicles().size() == 1) {
      return;
    }
    PlanWriter.write(director, plan.isWhole() ? whole(plan) : active(plan));
  }

  private List<PlannedRoute> whole(CollectionPlan plan) {
    return search(plan, plan.problem());
  }

  private List<PlannedRoute> active(CollectionPlan plan) {
    ActiveProblem active = ActiveProblem.of(plan);
    return active.toWhole(search(plan, active.problem()));
  }

  private List<PlannedRoute> search(CollectionPlan plan, RoutingProblem problem) {
    RoutingResult result = RoutingSearch.solve(problem, stop, seed, listener);
    plan.budget().spend(result.iterations());
    return result.routes();
  }
}
