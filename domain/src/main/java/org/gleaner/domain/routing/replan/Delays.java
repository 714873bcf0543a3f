package org.gleaner.domain.routing.replan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.gleaner.domain.routing.DoneStop;

/** How far a vehicle is behind its plan, by delays that the plan does not know yet. */
final class Delays {

  private final StopHours hours;
  private final int vehicle;
  private final Deque<RouteEvent.VehicleLate> ahead;
  private double behind;

  /**
   * @param lates ascending by time
   */
  Delays(StopHours hours, int vehicle, List<RouteEvent.VehicleLate> lates) {
    this.hours = hours;
    this.vehicle = vehicle;
    this.ahead = new ArrayDeque<>(lates);
  }

  double behind() {
    return behind;
  }

  /** The next stop as it will be made, so late. */
  DoneStop made(DoneStop planned) {
    return behind == 0 ? planned : hours.later(vehicle, planned, behind);
  }

  /** Whether a stop can be made as late as that, as far as is known now. */
  boolean allow(DoneStop made) {
    return behind == 0 ? hours.isOpen(made) : hours.isInTime(vehicle, made);
  }

  /** Where it would have waited it is less late than before. */
  void reached(DoneStop planned, DoneStop made) {
    behind = made.start() - planned.start();
  }

  /** What it does when it is held up takes longer, by so much; later stops follow. */
  double heldUpBefore(TimedRoute route, int next) {
    double by = 0;
    while (!ahead.isEmpty() && isHeldUpBefore(route, next)) {
      double one = ahead.remove().by();
      behind += one;
      by += one;
    }
    return by;
  }

  private boolean isHeldUpBefore(TimedRoute route, int next) {
    return next == route.stops().size()
        || made(route.stops().get(next)).start() > ahead.element().at();
  }

  /** By which it will be held up yet. */
  double left() {
    return ahead.stream().mapToDouble(RouteEvent.VehicleLate::by).sum();
  }
}
