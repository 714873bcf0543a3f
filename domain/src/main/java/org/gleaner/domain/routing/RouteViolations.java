package org.gleaner.domain.routing;

import java.util.List;

/** What one route breaks, with the vehicle and day that it is about. */
record RouteViolations(VehicleRoute route, List<RoutingViolation> found) {
  /** Decimal figures add up to a little more than their decimal sum. */
  private static final double ROUND_OFF = 1e-9;

  void exceeds(RoutingConstraint constraint, double value, double most, String what) {
    if (isMore(value, most)) {
      add(constraint, value - most, what + " is " + value + ", at most " + most + " is allowed");
    }
  }

  void add(RoutingConstraint constraint, double amount, String message) {
    String who = "vehicle " + (route.vehicle() + 1) + " on day " + (route.day() + 1) + ": ";
    found.add(new RoutingViolation(constraint, amount, who + message));
  }

  static boolean isMore(double value, double most) {
    return value > most + ROUND_OFF * Math.max(1, Math.abs(most));
  }
}
