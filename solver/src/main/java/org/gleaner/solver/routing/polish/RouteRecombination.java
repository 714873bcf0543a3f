package org.gleaner.solver.routing.polish;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.days.DayRecombination;
import org.gleaner.solver.routing.search.Recombination;

/**
 * Collects the routes of a search and combines them by set partitioning, and then on other days.
 */
public final class RouteRecombination implements Recombination {

  /** Columns times rows for which a linear relaxation takes about a second. */
  private static final int MOST_ENTRIES = 1_000_000;

  private static final int FEWEST_ROUTES = 1_000;
  private static final int MOST_ROUTES = 10_000;

  private final RoutingProblem problem;
  private final RoutePool pool;
  private final Optional<DayRecombination> days;

  public RouteRecombination(RoutingProblem problem) {
    this.problem = problem;
    int affordable = MOST_ENTRIES / Math.max(1, problem.clients());
    pool = new RoutePool(problem, Math.max(FEWEST_ROUTES, Math.min(MOST_ROUTES, affordable)));
    days = DayRecombination.of(problem);
  }

  @Override
  public void onRoute(int type, int[] visits, int size, long cost) {
    pool.add(type, visits, size, cost);
  }

  /** Takes the routes over that another search has met. */
  public void addAll(RouteRecombination other) {
    other.pool.columns().forEach(pool::add);
  }

  @Override
  public List<PlannedRoute> combine(List<PlannedRoute> known, BooleanSupplier stop) {
    List<PlannedRoute> plan =
        SetPartitioning.solve(problem, pool.columns(), pool.columnsOf(known), stop);
    List<PlannedRoute> best = plan.isEmpty() ? known : plan;
    return days.map(one -> one.combine(best, stop))
        .filter(better -> !better.isEmpty())
        .orElse(plan);
  }
}
