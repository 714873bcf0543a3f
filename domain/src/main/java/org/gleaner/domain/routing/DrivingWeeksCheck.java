package org.gleaner.domain.routing;

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
    Map<Integer, double[]> driven = new TreeMap<>();
    int count = weeks.weekOf(routing.days() - 1) + 1;
    for (VehicleRoute route : routes) {
      double driving = RouteCheck.driving(routing, route);
      if (Double.isFinite(driving)) {
        driven
                .computeIfAbsent(route.vehicle(), v -> new double[count])[
                weeks.weekOf(route.day())] +=
            driving;
      }
    }
    driven.forEach(this::check);
  }

  private void check(int vehicle, double[] byWeek) {
    VehicleType type = routing.typeOf(new VehicleRoute(vehicle, 0, List.of()));
    CrewHours crew = type.hours().crew();
    DrivingRules rules = crew.rules().scaled(routing.rounding());
    double before = routing.rounding().scaled(crew.drivenLastWeek());
    byWeek[0] += routing.rounding().scaled(crew.drivenThisWeek());
    for (int week = 0; week < byWeek.length; week++) {
      String when = "vehicle " + (vehicle + 1) + " in week " + (week + 1);
      exceeds(RoutingConstraint.WEEKLY_DRIVING, when, byWeek[week], rules.weekly());
      exceeds(
          RoutingConstraint.FORTNIGHTLY_DRIVING,
          when + " and the one before",
          before + byWeek[week],
          rules.fortnightly());
      before = byWeek[week];
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
