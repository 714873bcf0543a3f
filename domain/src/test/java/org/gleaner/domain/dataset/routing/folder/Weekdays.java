package org.gleaner.domain.dataset.routing.folder;

import java.time.DayOfWeek;
import java.util.List;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.WeeklyHours;

/** Vehicles and orders of random cases with dates, some of them of some weekdays. */
final class Weekdays {

  private Weekdays() {}

  /** By the id, so that whatever else is drawn stays what it is. */
  static VehicleType of(VehicleType type) {
    List<DayOfWeek> weekdays =
        type.id().equals("type-0") ? List.of() : List.of(DayOfWeek.FRIDAY, DayOfWeek.TUESDAY);
    return type.withHours(type.hours().onWeekdays(weekdays));
  }

  /** The second is open on working days and, shorter, on Saturdays, as late as on Sundays. */
  static Order of(Order order) {
    List<DayOfWeek> week = List.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY);
    TimeWindow morning = new TimeWindow(25_200, 39_600);
    TimeWindow night = new TimeWindow(79_200, 100_800);
    return order.id().equals("order-1")
        ? order.withVisit(
            order
                .visit()
                .withHours(
                    new WeeklyHours(
                        List.of(
                            new WeeklyHours.Opening(morning, week),
                            new WeeklyHours.Opening(
                                new TimeWindow(25_200, 36_000), List.of(DayOfWeek.SATURDAY)),
                            new WeeklyHours.Opening(
                                night, List.of(DayOfWeek.SUNDAY, DayOfWeek.SATURDAY))))))
        : order;
  }
}
