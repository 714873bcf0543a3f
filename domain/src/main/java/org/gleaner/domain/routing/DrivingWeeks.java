package org.gleaner.domain.routing;

import java.time.LocalDate;
import java.util.List;

/** The weeks that the days of a case lie in, counted from 0. */
public final class DrivingWeeks {

  private static final int DAYS = 7;

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

  /** What each vehicle drove in each week, and in any two on end. */
  static void check(
      RoutingCase routing, List<VehicleRoute> routes, List<RoutingViolation> violations) {
    boolean isLimited =
        routing.vehicleTypes().stream()
            .map(type -> type.hours().crew().rules())
            .anyMatch(r -> Double.isFinite(r.weekly()) || Double.isFinite(r.fortnightly()));
    if (isLimited) {
      new DrivingWeeksCheck(routing, DrivingWeeks.of(routing), violations).check(routes);
    }
  }
}
