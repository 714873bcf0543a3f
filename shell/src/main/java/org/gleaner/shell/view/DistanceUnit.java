package org.gleaner.shell.view;

import org.gleaner.domain.routing.RoutePlan;

/**
 * How distances of a plan are shown: in kilometres where it is on the clock, else as they are.
 *
 * @param isOnClock whether the plan counts metres
 */
record DistanceUnit(boolean isOnClock) {

  private static final double METRES_PER_KM = 1000;

  static DistanceUnit of(RoutePlan plan) {
    return new DistanceUnit(plan.isOnClock());
  }

  Column column() {
    return isOnClock ? Column.number("distance_km", 1) : Column.number("distance");
  }

  double shown(double distance) {
    return isOnClock ? distance / METRES_PER_KM : distance;
  }
}
