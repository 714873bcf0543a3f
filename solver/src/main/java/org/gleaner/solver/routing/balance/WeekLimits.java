package org.gleaner.solver.routing.balance;

import org.gleaner.domain.routing.CrewHours;
import org.gleaner.domain.routing.DrivingRules;
import org.gleaner.domain.routing.DrivingWeeks;
import org.gleaner.domain.routing.RoutingCase;

/**
 * Limits of driving in a week and in two on end, as the rounding convention counts time.
 *
 * @param weeks that the horizon has days in
 */
record WeekLimits(DrivingWeeks calendar, int weeks, double weekly, double fortnightly) {

  /** Sums of the same figures in another order differ by less. */
  private static final double ROUND_OFF = 1e-9;

  /** Of vehicles that keep the same rules. */
  static WeekLimits of(RoutingCase routing, int vehicle) {
    DrivingRules rules = routing.typeOf(vehicle).hours().crew().rules().scaled(routing.rounding());
    DrivingWeeks calendar = DrivingWeeks.of(routing);
    int weeks = calendar.weekOf(routing.days() - 1) + 1;
    return new WeekLimits(calendar, weeks, rules.weekly(), rules.fortnightly());
  }

  boolean areNone() {
    return Double.isInfinite(weekly) && Double.isInfinite(fortnightly);
  }

  /** By how much the weeks of a vehicle are over their limits; in whole units, 1 at least if so. */
  long excess(CrewHours before, RoutingCase routing, Duty[] days) {
    double[] driven = new double[weeks + 1];
    driven[0] = routing.rounding().scaled(before.drivenLastWeek());
    driven[1] = routing.rounding().scaled(before.drivenThisWeek());
    for (int day = 0; day < days.length; day++) {
      driven[calendar.weekOf(day) + 1] += days[day].driven();
    }
    long excess = 0;
    for (int week = 1; week <= weeks; week++) {
      excess += over(driven[week], weekly) + over(driven[week - 1] + driven[week], fortnightly);
    }
    return excess;
  }

  private static long over(double driven, double most) {
    double over = driven - most;
    return over > ROUND_OFF * Math.max(1, most) ? Math.max(1, Math.round(over)) : 0;
  }
}
