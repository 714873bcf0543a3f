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
 * Plans routes with OptaPlanner: alone, annealing from a greedy first plan; or with the search
 * kernel as a phase of its own, whose routes the local search goes on from. On the calling thread.
 * Equal problem, seed and iterations give equal plans.
 *
 * <p>An iteration is a move considered, or one of the kernel.
 */
public final class OptaPlannerRouting {

  /** Of the budget; moves of single stops rarely improve what the kernel leaves. */
  private static final double KERNEL_SHARE = 0.95;

  private OptaPlannerRouting() {}

  /** By OptaPlanner alone. */
  public static RoutingResult solve(
      RoutingProblem problem, StopCriterion stop, long seed, SearchListener listener) {
    if (problem.clients() == 0) {
      return nothingToDo();
    }
    List<PlannedRoute> routes = GreedyInsertion.routes(PlanBuilder.unserved(problem));
    CollectionPlan plan = PlanBuilder.of(problem, routes);
    SolverConfig config = RoutingSolverConfig.annealing(seed, plan.meanCostOfVisit());
    return solve(plan, stop, new BetterPlans(listener), config);
  }

  /** By OptaPlanner with the kernel as its first phase. */
  public static RoutingResult solveWithKernel(
      RoutingProblem problem, StopCriterion stop, long seed, SearchListener listener) {
    if (problem.clients() == 0) {
      return nothingToDo();
    }
    StopCriterion share = iteration -> stop.progress(iteration) / KERNEL_SHARE;
    BetterPlans betterPlans = new BetterPlans(listener);
    KernelPhase kernel = new KernelPhase(share, seed, betterPlans);
    SolverConfig config = RoutingSolverConfig.polishing(seed, kernel);
    return solve(PlanBuilder.unserved(problem), stop, betterPlans, config);
  }

  private static RoutingResult nothingToDo() {
    return new RoutingResult(List.of(), true, 0, 0);
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

  /** A listener that hears of better plans only, whoever of kernel and local search finds them. */
  private static final class BetterPlans implements SearchListener {

    private final SearchListener listener;
    private long best = Long.MAX_VALUE;

    BetterPlans(SearchListener listener) {
      this.listener = listener;
    }

    @Override
    public void onBetterPlan(long cost, long iteration) {
      if (cost < best) {
        best = cost;
        listener.onBetterPlan(cost, iteration);
      }
    }
  }
}
