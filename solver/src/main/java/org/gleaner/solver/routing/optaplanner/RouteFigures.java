package org.gleaner.solver.routing.optaplanner;

import java.util.List;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.GoodsRefused;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.GoodsTogether;
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
 * @param driving at the wheel
 * @param unloadings reloads on the way
 * @param overloads trips that carry too much
 * @param lateServices clients reached after their window
 * @param lateAtDepots reloads reached after hours, and the end after the shift
 * @param lateBreaks breaks that begin after their windows
 * @param forbiddenUnloadings reloads where the vehicle may not
 * @param forbiddenVisits clients that the vehicle may not visit
 * @param together trips with goods that must be kept apart
 * @param refused trips with goods that are refused where they end
 * @param changes clients that another vehicle type visits than usual, where that has a price
 * @param unloaded at facilities with a daily capacity, in all trips
 */
public record RouteFigures(
    long distance,
    long span,
    long duration,
    long end,
    long driving,
    int unloadings,
    List<TripOverloaded> overloads,
    List<Late> lateServices,
    List<Late> lateAtDepots,
    List<Late> lateBreaks,
    List<UnloadingForbidden> forbiddenUnloadings,
    List<VisitForbidden> forbiddenVisits,
    List<GoodsTogether> together,
    List<GoodsRefused> refused,
    List<VisitChanged> changes,
    List<Unloaded> unloaded) {

  /**
   * What facilities take of all vehicles together.
   *
   * @param day from 0
   * @param facility as the problem's daily capacities number it
   * @param most of the load dimension that it takes on the day
   */
  record DailyLimit(int day, int facility, int dimension, long most) {}

  /** What a trip brings to a facility with a daily capacity. */
  record Unloaded(DailyLimit limit, long amount) {}

  static final RouteFigures UNUSED =
      new RouteFigures(
          0, 0, 0, 0, 0, 0, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
          List.of(), List.of(), List.of(), List.of());

  public RouteFigures {
    overloads = List.copyOf(overloads);
    lateServices = List.copyOf(lateServices);
    lateAtDepots = List.copyOf(lateAtDepots);
    lateBreaks = List.copyOf(lateBreaks);
    forbiddenUnloadings = List.copyOf(forbiddenUnloadings);
    forbiddenVisits = List.copyOf(forbiddenVisits);
    together = List.copyOf(together);
    refused = List.copyOf(refused);
    changes = List.copyOf(changes);
    unloaded = List.copyOf(unloaded);
  }

  long late() {
    return sum(lateServices) + sum(lateAtDepots) + sum(lateBreaks);
  }

  /** By how much the hard constraints on one route are broken in total. */
  long broken(Vehicle vehicle) {
    return sum(overloads)
        + late()
        + sum(forbiddenUnloadings)
        + sum(forbiddenVisits)
        + sum(together)
        + sum(refused)
        + Math.max(0, span - vehicle.type().maxDuration())
        + Math.max(0, driving - vehicle.type().hours().maxDriving())
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
            + vehicle.type().hours().overtime().cost(end)
            + vehicle.type().hours().unfairWork().cost(duration)
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
