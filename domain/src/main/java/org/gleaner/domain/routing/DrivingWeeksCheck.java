package org.gleaner.domain.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The driving of vehicles over weeks, what they drove before the first day included. */
final class DrivingWeeksCheck {

  private final RoutingCase routing;
  private final DrivingWeeks weeks;
  private final List<RoutingViolation> violations;

  DrivingWeeksCheck(RoutingCase routing, DrivingWeeks weeks, List<RoutingViolation> violations) {
    this.routing = routing;
    this.weeks = weeks;
    this.violations = violations;
  }

  /**
   * @param routes of vehicles and days that there are
   */
  void check(List<VehicleRoute> routes) {
    Map<Integer, List<List<Double>>> driven = new TreeMap<>();
    int count = weeks.weekOf(routing.days() - 1) + 1;
    for (VehicleRoute route : routes) {
      double driving = RouteCheck.driving(routing, route);
      if (Double.isFinite(driving)) {
        driven
            .computeIfAbsent(route.vehicle(), v -> emptyWeeks(count))
            .get(weeks.weekOf(route.day()))
            .add(driving);
      }
    }
    driven.forEach(this::check);
  }

  private static List<List<Double>> emptyWeeks(int count) {
    List<List<Double>> empty = new ArrayList<>();
    for (int week = 0; week < count; week++) {
      empty.add(new ArrayList<>());
    }
    return empty;
  }

  /**
   * @param byWeek what is driven on each day
   */
  private void check(int vehicle, List<List<Double>> byWeek) {
    VehicleType type = routing.typeOf(new VehicleRoute(vehicle, 0, List.of()));
    CrewHours crew = type.hours().crew();
    DrivingRules rules = crew.rules().scaled(routing.rounding());
    double before = routing.rounding().scaled(crew.drivenLastWeek());
    double inWeek = routing.rounding().scaled(crew.drivenThisWeek());
    for (int week = 0; week < byWeek.size(); week++) {
      String when = "vehicle " + (vehicle + 1) + " in week " + (week + 1);
      for (double day : byWeek.get(week)) {
        inWeek += day;
      }
      exceeds(RoutingConstraint.WEEKLY_DRIVING, when, inWeek, rules.weekly());
      exceeds(
          RoutingConstraint.FORTNIGHTLY_DRIVING,
          when + " and the one before",
          before + inWeek,
          rules.fortnightly());
      checkExtendedDays(when, byWeek.get(week), rules, crew.extendedDaysLeft(week));
      before = inWeek;
      inWeek = 0;
    }
  }

  /** The shortest of the extended days are the ones too many. */
  private void checkExtendedDays(String when, List<Double> days, DrivingRules rules, int most) {
    if (rules.extendedDays().perWeek() == 0) {
      return;
    }
    List<Double> tooLong =
        days.stream().filter(day -> RouteViolations.isMore(day, rules.daily())).sorted().toList();
    if (tooLong.size() > most) {
      double excess =
          tooLong.stream()
              .limit(tooLong.size() - most)
              .mapToDouble(day -> day - rules.daily())
              .sum();
      violations.add(
          new RoutingViolation(
              RoutingConstraint.DAILY_DRIVING,
              excess,
              "%s: more than %s is driven on %d days, at most %d are allowed"
                  .formatted(when, rules.daily(), tooLong.size(), most)));
    }
  }

  private void exceeds(RoutingConstraint constraint, String when, double driven, double most) {
    if (RouteViolations.isMore(driven, most)) {
      violations.add(
          new RoutingViolation(
              constraint,
              driven - most,
              when + ": driving is " + driven + ", at most " + most + " is allowed"));
    }
  }
}
