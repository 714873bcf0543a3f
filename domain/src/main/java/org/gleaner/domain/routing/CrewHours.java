package org.gleaner.domain.routing;

/**
 * What the law and the weeks before say about the driving of a vehicle.
 *
 * @param drivenThisWeek before the first day, in the week that it lies in
 * @param drivenLastWeek in the week before that
 * @param drivenToday before a route begins, as part of it: by a vehicle that is on its way already.
 *     The rests that are due by then have been taken
 * @param extendedDaysThisWeek before the first day, in the week that it lies in: those on which
 *     more was driven than the rules allow on every day
 */
public record CrewHours(
    DrivingRules rules,
    double drivenThisWeek,
    double drivenLastWeek,
    double drivenToday,
    int extendedDaysThisWeek) {

  public static final CrewHours FREE = new CrewHours(DrivingRules.NONE, 0, 0, 0, 0);

  /** Of a vehicle that has not driven yet on any day of the case. */
  public CrewHours(DrivingRules rules, double drivenThisWeek, double drivenLastWeek) {
    this(rules, drivenThisWeek, drivenLastWeek, 0, 0);
  }

  public static CrewHours of(DrivingRules rules) {
    return new CrewHours(rules, 0, 0, 0, 0);
  }

  /** Extended days that are left in a week, counted from 0 as that of the first day. */
  public int extendedDaysLeft(int week) {
    int used = week == 0 ? extendedDaysThisWeek : 0;
    return Math.max(0, rules.extendedDays().perWeek() - used);
  }

  public CrewHours withRules(DrivingRules others) {
    return new CrewHours(others, drivenThisWeek, drivenLastWeek, drivenToday, extendedDaysThisWeek);
  }
}
