package org.gleaner.solver.routing.balance;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.gleaner.domain.routing.CrewHours;
import org.gleaner.domain.routing.DrivingRules;
import org.gleaner.domain.routing.DrivingWeeks;
import org.gleaner.domain.routing.RoutingCase;

/**
 * Limits of driving in a week and in two on end, and of extended days in a week, as the rounding
 * convention counts time.
 *
 * @param weeks that the horizon has days in
 */
record WeekLimits(DrivingWeeks calendar, int weeks, DrivingRules rules) {

  /** Sums of the same figures in another order differ by less. */
  private static final double ROUND_OFF = 1e-9;

  /** Of vehicles that keep the same rules. */
  static WeekLimits of(RoutingCase routing, int vehicle) {
    DrivingRules rules = routing.typeOf(vehicle).hours().crew().rules().scaled(routing.rounding());
    DrivingWeeks calendar = DrivingWeeks.of(routing);
    int weeks = calendar.weekOf(routing.days() - 1) + 1;
    return new WeekLimits(calendar, weeks, rules);
  }

  boolean areNone() {
    return Double.isInfinite(rules.weekly())
        && Double.isInfinite(rules.fortnightly())
        && rules.extendedDays().perWeek() == 0;
  }

  /** By how much the weeks of a vehicle are over their limits; in whole units, 1 at least if so. */
  long excess(CrewHours before, RoutingCase routing, Duty[] days) {
    double[] driven = new double[weeks + 1];
    driven[0] = routing.rounding().scaled(before.drivenLastWeek());
    driven[1] = routing.rounding().scaled(before.drivenThisWeek());
    for (int day = 0; day < days.length; day++) {
      driven[calendar.weekOf(day) + 1] += days[day].driven();
    }
    long excess = rules.extendedDays().perWeek() == 0 ? 0 : ofExtendedDays(before, days);
    for (int week = 1; week <= weeks; week++) {
      excess +=
          over(driven[week], rules.weekly())
              + over(driven[week - 1] + driven[week], rules.fortnightly());
    }
    return excess;
  }

  /** Days beyond those that may be longer than others, the shortest of them. */
  private long ofExtendedDays(CrewHours before, Duty[] days) {
    long excess = 0;
    for (int week = 0; week < weeks; week++) {
      int ofWeek = week;
      long[] over =
          IntStream.range(0, days.length)
              .filter(day -> calendar.weekOf(day) == ofWeek)
              .mapToLong(day -> over(days[day].driven(), rules.daily()))
              .filter(more -> more > 0)
              .sorted()
              .toArray();
      int tooMany = Math.max(0, over.length - before.extendedDaysLeft(week));
      excess += Arrays.stream(over).limit(tooMany).sum();
    }
    return excess;
  }

  private static long over(double driven, double most) {
    double over = driven - most;
    return over > ROUND_OFF * Math.max(1, most) ? Math.max(1, Math.round(over)) : 0;
  }
}
