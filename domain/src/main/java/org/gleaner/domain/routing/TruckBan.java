package org.gleaner.domain.routing;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hours in which vehicles of some classes may not stand at orders in a zone: neither start to serve
 * one nor still be at it.
 *
 * @param classes of vehicles; empty for all vehicles
 * @param weekdays on which it holds; empty for all days
 * @param from time after midnight, in the unit of the case
 * @param until time after midnight; at or after {@link #END_OF_DAY}, nothing follows that day
 */
public record TruckBan(
    String zone, List<String> classes, List<DayOfWeek> weekdays, double from, double until) {

  /** Seconds: bans are a matter of cases on the clock. */
  public static final double END_OF_DAY = 86_400;

  public TruckBan {
    classes = List.copyOf(classes);
    weekdays = List.copyOf(weekdays);
    if (!(from <= until)) {
      throw new IllegalArgumentException("a ban that ends before it begins");
    }
  }

  /**
   * Whether vehicles are banned on a day.
   *
   * @param weekday null if it is not known
   */
  boolean bans(@Nullable String vehicleClass, List<String> zones, @Nullable DayOfWeek weekday) {
    return zones.contains(zone)
        && (classes.isEmpty() || (vehicleClass != null && classes.contains(vehicleClass)))
        && (weekdays.isEmpty() || (weekday != null && weekdays.contains(weekday)));
  }

  /** Whether a stop in one of its zones is there while it holds. */
  public boolean isBrokenBy(double start, double end) {
    return start < until && end > from;
  }

  /** What is left of windows in which a service of some length may start. */
  List<TimeWindow> cut(List<TimeWindow> windows, double service) {
    List<TimeWindow> left = new ArrayList<>();
    for (TimeWindow window : windows) {
      double lastBefore = Math.min(window.close(), from - service);
      if (window.open() <= lastBefore) {
        left.add(new TimeWindow(window.open(), lastBefore));
      }
      double firstAfter = Math.max(window.open(), until);
      if (until < END_OF_DAY && firstAfter <= window.close()) {
        left.add(new TimeWindow(firstAfter, window.close()));
      }
    }
    return left;
  }
}
