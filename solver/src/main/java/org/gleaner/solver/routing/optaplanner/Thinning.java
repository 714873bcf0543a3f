package org.gleaner.solver.routing.optaplanner;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.solver.routing.RoutingProblem;
import org.jspecify.annotations.Nullable;

/** Takes optional clients out of a route that cost more than they bring. */
final class Thinning {

  private final RoutingProblem problem;
  private final Vehicle vehicle;

  Thinning(RoutingProblem problem, Vehicle vehicle) {
    this.problem = problem;
    this.vehicle = vehicle;
  }

  /** The route without them; empty if it does not pay at all. */
  List<Stop> apply(List<Stop> route) {
    List<Stop> stops = route;
    for (List<Stop> fewer = oneLess(stops); fewer != null; fewer = oneLess(stops)) {
      stops = fewer;
    }
    boolean isOptional = stops.stream().allMatch(stop -> stop.isReload() || stop.isOptional());
    return isOptional && loss(stops) > 0 ? List.of() : stops;
  }

  private @Nullable List<Stop> oneLess(List<Stop> stops) {
    List<Stop> best = null;
    long least = loss(stops);
    for (int i = 0; i < stops.size(); i++) {
      if (stops.get(i).isOptional()) {
        List<Stop> fewer = new ArrayList<>(stops);
        fewer.remove(i);
        RouteFigures figures = RouteDrive.of(problem, vehicle, fewer);
        if (figures.broken(vehicle) == 0 && loss(fewer) < least) {
          least = loss(fewer);
          best = fewer;
        }
      }
    }
    return best;
  }

  private long loss(List<Stop> stops) {
    long prizes = stops.stream().mapToLong(Stop::prize).sum();
    return RouteDrive.of(problem, vehicle, stops).cost(vehicle) - prizes;
  }
}
