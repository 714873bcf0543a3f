package org.gleaner.solver.routing.compile;

import java.util.Set;
import java.util.stream.Collectors;
import org.gleaner.domain.routing.CrewHours;
import org.gleaner.domain.routing.DrivingRules;
import org.gleaner.domain.routing.DrivingWeeks;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.VehicleType;

/**
 * How long a vehicle may drive on a day so that it keeps the limits of its weeks too, whatever its
 * routes on other days: what is left of a week is shared evenly among the days on which there is
 * something to collect. No problem has a limit over several routes; this one is safe, and binds
 * only where a day is longer than the mean that the week allows.
 */
final class CrewLimits {

  private final RoutingCase routing;
  private final DrivingWeeks weeks;

  /** Days with visits. */
  private final Set<Integer> visited;

  private CrewLimits(RoutingCase routing, Set<Integer> visited) {
    this.routing = routing;
    this.weeks = DrivingWeeks.of(routing);
    this.visited = visited;
  }

  static CrewLimits of(RoutingCase routing, Visits visits) {
    Set<Integer> visited =
        visits.all().stream().map(Visits.Visit::day).collect(Collectors.toUnmodifiableSet());
    return new CrewLimits(routing, visited);
  }

  /**
   * The limit of a type on a day, in the time unit of the case; infinite if there is none.
   *
   * @param isExtended whether the day may be an extended one
   */
  double daily(VehicleType type, int day, boolean isExtended) {
    CrewHours crew = type.hours().crew();
    DrivingRules rules = crew.rules();
    int week = weeks.weekOf(day);
    double thisWeek = week == 0 ? crew.drivenThisWeek() : 0;
    double ofDay = isExtended ? rules.longestDay() : rules.daily();
    double most = Math.min(ofDay, share(rules.weekly() - thisWeek, days(type, week)));
    double lastWeek = week == 0 ? crew.drivenLastWeek() : 0;
    double before = week == 1 ? crew.drivenThisWeek() : thisWeek + lastWeek;
    most =
        Math.min(
            most, share(rules.fortnightly() - before, days(type, week) + days(type, week - 1)));
    double carried = week == 0 ? thisWeek : 0;
    return Math.min(
        most, share(rules.fortnightly() - carried, days(type, week) + days(type, week + 1)));
  }

  /** Days of a week on which the type drives and there is something to collect. */
  private long days(VehicleType type, int week) {
    return visited.stream()
        .filter(day -> weeks.weekOf(day) == week && routing.drives(type, day))
        .count();
  }

  private static double share(double left, long among) {
    return Math.max(0, left) / Math.max(1, among);
  }
}
