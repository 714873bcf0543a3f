package org.gleaner.solver.routing.optaplanner;

import org.gleaner.solver.routing.RoutingProblem;
import org.optaplanner.core.impl.heuristic.selector.common.nearby.NearbyDistanceMeter;

/**
 * How near a stop is to another: the distance, and what two visits in a row would wait and be late
 * at least, the better of both orders (Vidal et al. 2013, section 4.3; weights 0.2 and 1 as in
 * PyVRP). Reloads and vehicles are near to nobody: there are many at one place, and they would
 * crowd out the clients. {@link ServiceMoves} use them. Nor are clients that no vehicle may both
 * visit.
 */
public final class NearbyStops implements NearbyDistanceMeter<Stop, Object> {

  private static final double WAITING_WEIGHT = 0.2;

  @Override
  public double getNearbyDistance(Stop origin, Object destination) {
    if (!(destination instanceof Stop stop) || stop.isReload() || !origin.sharesVehicleWith(stop)) {
      return Double.MAX_VALUE;
    }
    return Math.min(inOrder(origin, stop), inOrder(stop, origin));
  }

  private static double inOrder(Stop first, Stop second) {
    boolean isOlder = first.problem().locations() < second.problem().locations();
    RoutingProblem problem = isOlder ? second.problem() : first.problem();
    double distance = problem.distance(0, first.location(), second.location());
    long way = first.service() + problem.duration(0, first.location(), second.location());
    double waiting = Math.max(0, second.earliest() - way - first.latest());
    double late = Math.max(0, first.earliest() + way - second.latest());
    return distance + WAITING_WEIGHT * waiting + late;
  }
}
