package org.gleaner.shell.view;

import org.gleaner.domain.routing.RoutePlan;

/**
 * How durations of a plan are shown: in hours where it is on the clock, else as they are.
 *
 * @param isOnClock whether the plan counts seconds
 */
record DurationUnit(boolean isOnClock) {

  private static final double SECONDS_PER_HOUR = 3600;

  static DurationUnit of(RoutePlan plan) {
    return new DurationUnit(plan.isOnClock());
  }

  Column column(String key) {
    return isOnClock ? Column.number(key + "_h", 2) : Column.number(key);
  }

  double shown(double duration) {
    return isOnClock ? duration / SECONDS_PER_HOUR : duration;
  }
}
