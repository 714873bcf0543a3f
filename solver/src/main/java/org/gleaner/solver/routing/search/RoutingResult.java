package org.gleaner.solver.routing.search;

import java.util.List;
import org.gleaner.solver.routing.PlannedRoute;

/**
 * What a search found.
 *
 * @param isFeasible false if no feasible plan was met; the routes are then the last ones tried
 * @param cost of the routes, without penalties if they are feasible
 */
public record RoutingResult(
    List<PlannedRoute> routes, boolean isFeasible, long cost, long iterations) {

  public RoutingResult {
    routes = List.copyOf(routes);
  }
}
