package org.gleaner.solver.routing.optaplanner;

import java.util.List;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.search.RoutingResult;
import org.gleaner.solver.routing.search.SearchListener;
import org.gleaner.solver.routing.search.StopCriterion;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.solver.SolverConfig;

/**
 * Plans routes with OptaPlanner alone, annealing from a greedy first plan, on the calling thread.
 * Equal problem, seed and iterations give equal plans. An iteration is a move considered.
 */
public final class OptaPlannerRouting {

  private OptaPlannerRouting() {}

  public static RoutingResult solve(
      RoutingProblem problem, StopCriterion stop, long seed, SearchListener listener) {
    if (problem.clients() == 0) {
      return new RoutingResult(List.of(), true, 0, 0);
    }
    List<PlannedRoute> routes = GreedyInsertion.routes(PlanBuilder.unserved(problem));
    CollectionPlan plan = PlanBuilder.of(problem, routes);
    SolverConfig config = RoutingSolverConfig.annealing(seed, plan.meanCostOfVisit());
    return solve(plan, stop, listener, config);
  }

  private static RoutingResult solve(
      CollectionPlan plan, StopCriterion stop, SearchListener listener, SolverConfig config) {
    Budget budget = new Budget(stop);
    plan.setBudget(budget);
    Solver<CollectionPlan> solver = SolverFactory.<CollectionPlan>create(config).buildSolver();
    solver.addEventListener(
        event -> {
          CollectionPlan better = event.getNewBestSolution();
          if (better.isFeasible()) {
            listener.onBetterPlan(better.cost(), budget.iterations());
          }
        });
    CollectionPlan best = solver.solve(plan);
    return new RoutingResult(best.routes(), best.isFeasible(), best.cost(), budget.iterations());
  }
}
