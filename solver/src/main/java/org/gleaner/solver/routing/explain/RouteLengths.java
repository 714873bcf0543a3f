package org.gleaner.solver.routing.explain;

import java.util.List;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.compile.CompiledRouting;

/**
 * How far routes go and how long that takes, by the case: the distances of a problem are what is
 * priced, which may be times, or a sum of both.
 */
record RouteLengths(CompiledRouting compiled) {

  /** As the convention of the case counts it; 0 of a route that visits nobody. */
  double distance(PlannedRoute route) {
    return sum(route, compiled.routing()::distance);
  }

  /** On the road, likewise. */
  double travelTime(PlannedRoute route) {
    return sum(route, compiled.routing()::duration);
  }

  /** A figure of a way in a profile. */
  private interface WayFigure {
    double of(int profile, int from, int to);
  }

  private double sum(PlannedRoute route, WayFigure figure) {
    RoutingCase routing = compiled.routing();
    double sum = 0;
    for (VehicleRoute one : compiled.solution(List.of(route)).routes()) {
      VehicleType type = routing.typeOf(one.vehicle());
      int profile = routing.profile(type, one.day());
      int from = type.startDepot();
      for (int to : one.places()) {
        sum += figure.of(profile, from, to);
        from = to;
      }
      sum += figure.of(profile, from, type.endDepot());
    }
    return sum;
  }
}
