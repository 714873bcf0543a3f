package org.gleaner.solver.routing.balance;

import java.util.List;
import org.gleaner.domain.routing.DrivingWeeks;
import org.gleaner.domain.routing.RouteSchedule;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.VehicleRoute;

/**
 * What somebody does on a day.
 *
 * @param places of the route; none of whoever stays home
 * @param worked from leaving to ending, in tenths of the case's unit of time: whole numbers, so
 *     that squares of their sums are exact and equal ones known as equal
 * @param driven time at the wheel, as the rounding convention counts it
 */
record Duty(List<Integer> places, long worked, double driven) {

  private static final double TENTHS = 10;

  static final Duty HOME = new Duty(List.of(), 0, 0);

  Duty {
    places = List.copyOf(places);
  }

  static Duty of(RoutingCase routing, VehicleRoute route) {
    List<RouteSchedule.Stop> stops = RouteSchedule.of(routing, route).stops();
    double duration = stops.get(stops.size() - 1).start() - stops.get(0).start();
    return new Duty(route.places(), tenths(duration), DrivingWeeks.driving(routing, route));
  }

  static long tenths(double time) {
    return Math.round(time * TENTHS);
  }

  /** Whether it has a length: there is a way all along. */
  boolean isKnown() {
    return Double.isFinite(driven) && worked < Long.MAX_VALUE;
  }
}
