package org.gleaner.domain.routing;

import java.time.LocalDate;
import java.util.List;

/** The weeks that the days of a case lie in, counted from 0. */
public final class DrivingWeeks {

  /** Of a week. */
  public static final int DAYS = 7;

  private final int daysBefore;

  private DrivingWeeks(int daysBefore) {
    this.daysBefore = daysBefore;
  }

  /** From Monday to Sunday; of a case without a date, every seven days from its first one. */
  public static DrivingWeeks of(RoutingCase routing) {
    LocalDate start = routing.terms().startDate();
    return new DrivingWeeks(start == null ? 0 : start.getDayOfWeek().getValue() - 1);
  }

  /** Of a day, counted from 0. */
  public int weekOf(int day) {
    return (daysBefore + day) / DAYS;
  }

  /**
   * How long a vehicle may drive on a day so that its weeks keep their limits while its other
   * routes stay as they are.
   *
   * @param routes of all days
   * @return infinite if no week is limited, 0 if the others have used it up
   */
  public static double mostOn(
      RoutingCase routing, List<VehicleRoute> routes, int vehicle, int day) {
    CrewHours crew = routing.typeOf(vehicle).hours().crew();
    DrivingRules rules = crew.rules().scaled(routing.rounding());
    if (Double.isInfinite(rules.weekly()) && Double.isInfinite(rules.fortnightly())) {
      return Double.POSITIVE_INFINITY;
    }
    double[] driven =
        driven(routing, routes.stream().filter(route -> route.day() != day).toList(), vehicle);
    int week = of(routing).weekOf(day) + 1;
    double neighbours = Math.max(driven[week - 1], driven[week + 1]);
    double most = Math.min(rules.weekly(), rules.fortnightly() - neighbours);
    return Math.max(0, most - driven[week]);
  }

  /**
   * Driving of a vehicle in the week of a day, what it drove in it before the first day included.
   *
   * @param routes of all days
   */
  public static double inWeekOf(
      RoutingCase routing, List<VehicleRoute> routes, int vehicle, int day) {
    return driven(routing, routes, vehicle)[of(routing).weekOf(day) + 1];
  }

  /**
   * The same of two weeks on end: of that week, and of the one before or after it in which more is
   * driven.
   *
   * @param routes of all days
   */
  public static double inFortnightOf(
      RoutingCase routing, List<VehicleRoute> routes, int vehicle, int day) {
    double[] driven = driven(routing, routes, vehicle);
    int week = of(routing).weekOf(day) + 1;
    return driven[week] + Math.max(driven[week - 1], driven[week + 1]);
  }

  /** Driving of a vehicle by week; the one before that of the first day has number 0. */
  private static double[] driven(RoutingCase routing, List<VehicleRoute> routes, int vehicle) {
    CrewHours crew = routing.typeOf(vehicle).hours().crew();
    DrivingWeeks weeks = of(routing);
    double[] driven = new double[weeks.weekOf(routing.days() - 1) + 3];
    driven[0] = routing.rounding().scaled(crew.drivenLastWeek());
    driven[1] = routing.rounding().scaled(crew.drivenThisWeek());
    for (VehicleRoute route : routes) {
      if (route.vehicle() == vehicle && route.isUsed()) {
        driven[weeks.weekOf(route.day()) + 1] += RouteCheck.driving(routing, route);
      }
    }
    return driven;
  }

  /**
   * Driving that is allowed on a day of a vehicle while its other routes stay as they are: that of
   * an extended day, if they leave one of that week.
   *
   * @param routes of all days
   * @return as the rules state it
   */
  public static double dailyOn(
      RoutingCase routing, List<VehicleRoute> routes, int vehicle, int day) {
    CrewHours crew = routing.typeOf(vehicle).hours().crew();
    DrivingWeeks weeks = of(routing);
    int week = weeks.weekOf(day);
    double daily = routing.rounding().scaled(crew.rules().daily());
    long used =
        routes.stream()
            .filter(route -> route.vehicle() == vehicle && route.day() != day && route.isUsed())
            .filter(route -> weeks.weekOf(route.day()) == week)
            .filter(route -> RouteViolations.isMore(RouteCheck.driving(routing, route), daily))
            .count();
    return used < crew.extendedDaysLeft(week) ? crew.rules().longestDay() : crew.rules().daily();
  }

  /**
   * Time of a route at the wheel, as the rounding convention counts it; infinite if there is no
   * way.
   *
   * @throws IndexOutOfBoundsException if the case has no such vehicle or place
   */
  public static double driving(RoutingCase routing, VehicleRoute route) {
    return RouteCheck.driving(routing, route);
  }

  /** Whether the rules ask anything of several days together. */
  private static boolean tieDays(DrivingRules rules) {
    return Double.isFinite(rules.weekly())
        || Double.isFinite(rules.fortnightly())
        || rules.extendedDays().perWeek() > 0;
  }

  /** What each vehicle drove in each week, and in any two on end. */
  static void check(
      RoutingCase routing, List<VehicleRoute> routes, List<RoutingViolation> violations) {
    boolean isLimited =
        routing.vehicleTypes().stream()
            .map(type -> type.hours().crew().rules())
            .anyMatch(DrivingWeeks::tieDays);
    if (isLimited) {
      new DrivingWeeksCheck(routing, DrivingWeeks.of(routing), violations).check(routes);
    }
  }
}
