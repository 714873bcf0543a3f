package org.gleaner.solver.routing.search;

import java.util.List;
import org.gleaner.solver.routing.PlannedRoute;

/** The best feasible plan met, as visits per vehicle. */
final class Incumbent {

  private final int[][] visits;
  private final int[] sizes;
  private long cost = Long.MAX_VALUE;

  Incumbent(Solution solution) {
    visits = new int[solution.routes.length][0];
    sizes = new int[visits.length];
    update(solution);
  }

  long cost() {
    return cost;
  }

  boolean isFound() {
    return cost < Long.MAX_VALUE;
  }

  /** Keeps the plan if it is feasible and better; tells whether it was. */
  boolean update(Solution solution) {
    if (!solution.isFeasible() || solution.cost() >= cost) {
      return false;
    }
    cost = solution.cost();
    for (int r = 0; r < visits.length; r++) {
      Route route = solution.routes[r];
      if (visits[r].length < route.size) {
        visits[r] = new int[2 * route.size];
      }
      System.arraycopy(route.visits, 1, visits[r], 0, route.size);
      sizes[r] = route.size;
    }
    return true;
  }

  /** The plan itself, or the current one if no feasible one was met. */
  RoutingResult result(Solution solution, long iterations) {
    boolean found = isFound();
    if (found) {
      restore(solution);
    }
    List<PlannedRoute> routes = solution.toRoutes();
    return new RoutingResult(routes, found, solution.cost(), iterations);
  }

  void restore(Solution solution) {
    for (int r = 0; r < visits.length; r++) {
      solution.set(solution.routes[r], visits[r], sizes[r]);
    }
    solution.commit();
  }
}
