package org.gleaner.solver.routing.optaplanner;

import java.util.List;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.Late;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.TripOverloaded;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.UnloadingForbidden;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.VisitChanged;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.VisitForbidden;

/**
 * All that the constraints ask of one route. It names stops by number only: a plan's clone shares
 * it, and must not lead back to the stops of the original.
 *
 * @param distance of all legs
 * @param span shortest from leaving to ending, on a clock set back where the vehicle is late
 * @param duration the span, and what the clock was set back by
 * @param end on that clock
 * @param unloadings reloads on the way
 * @param overloads trips that carry too much
 * @param lateServices clients reached after their window
 * @param lateAtDepots reloads reached after hours, and the end after the shift
 * @param forbiddenUnloadings reloads where the vehicle may not
 * @param forbiddenVisits clients that the vehicle may not visit
 * @param changes clients that another vehicle type visits than usual, where that has a price
 */
public record RouteFigures(
    long distance,
    long span,
    long duration,
    long end,
    int unloadings,
    List<TripOverloaded> overloads,
    List<Late> lateServices,
    List<Late> lateAtDepots,
    List<UnloadingForbidden> forbiddenUnloadings,
    List<VisitForbidden> forbiddenVisits,
    List<VisitChanged> changes) {

  static final RouteFigures UNUSED =
      new RouteFigures(
          0, 0, 0, 0, 0, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public RouteFigures {
    overloads = List.copyOf(overloads);
    lateServices = List.copyOf(lateServices);
    lateAtDepots = List.copyOf(lateAtDepots);
    forbiddenUnloadings = List.copyOf(forbiddenUnloadings);
    forbiddenVisits = List.copyOf(forbiddenVisits);
    changes = List.copyOf(changes);
  }

  /** By how much the hard constraints on one route are broken in total. */
  long broken(Vehicle vehicle) {
    return sum(overloads)
        + sum(lateServices)
        + sum(lateAtDepots)
        + sum(forbiddenUnloadings)
        + sum(forbiddenVisits)
        + Math.max(0, span - vehicle.type().maxDuration())
        + Math.max(0, distance - vehicle.type().maxDistance())
        + Math.max(0, unloadings - vehicle.type().maxReloads());
  }

  /** Of driving the route; nothing if it visits nobody. */
  long cost(Vehicle vehicle) {
    return this == UNUSED
        ? 0
        : vehicle.type().fixedCost()
            + vehicle.type().unitDistanceCost() * distance
            + vehicle.type().unitDurationCost() * duration
            + vehicle.type().hours().overtimeCost(end)
            + sum(changes);
  }

  private static long sum(List<? extends RoutingJustification> counted) {
    long sum = 0;
    for (RoutingJustification each : counted) {
      sum += each.amount();
    }
    return sum;
  }
}
