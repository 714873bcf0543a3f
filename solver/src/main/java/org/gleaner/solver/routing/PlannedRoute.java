package org.gleaner.solver.routing;

import java.util.List;

/**
 * What one vehicle does.
 *
 * @param vehicleType index of its type
 * @param visits locations in order, without start and end; a depot among them is a reload
 */
public record PlannedRoute(int vehicleType, List<Integer> visits) {

  public PlannedRoute {
    visits = List.copyOf(visits);
  }
}
