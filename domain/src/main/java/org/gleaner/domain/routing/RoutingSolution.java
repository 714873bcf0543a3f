package org.gleaner.domain.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Routes for a case, as a solution file has them.
 *
 * @param statedCost what the file says they cost; null if it does not say
 */
public record RoutingSolution(List<VehicleRoute> routes, @Nullable Double statedCost) {

  public RoutingSolution {
    routes = List.copyOf(routes);
  }
}
