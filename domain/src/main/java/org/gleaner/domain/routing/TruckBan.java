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
 * @param weekdays on which it begins; empty for all days
 * @param from time after midnight, in the unit of the case
 * @param until time after midnight of the same day; it may be on the day after
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

  /** Whether vehicles are banned from a place, on a day on which it holds. */
  boolean bans(@Nullable String vehicleClass, List<String> zones) {
    return zones.contains(zone)
        && (classes.isEmpty() || (vehicleClass != null && classes.contains(vehicleClass)));
  }

  /**
   * Whether it begins on a day.
   *
   * @param weekday null if it is not known
   */
  boolean isOn(@Nullable DayOfWeek weekday) {
    return weekdays.isEmpty() || (weekday != null && weekdays.contains(weekday));
  }

  /** One of its days on a clock that started so much earlier. */
  TruckBan shifted(double by) {
    return new TruckBan(zone, classes, List.of(), from + by, until + by);
  }

  /** Whether a stop in one of its zones is there while it holds. */
  public boolean isBrokenBy(double start, double end) {
    return start < until && end > from;
  }

  /**
   * What is left of windows in which a service of some length may start.
   *
   * @param end of the day: of a ban that lasts until then nothing is left after it
   */
  List<TimeWindow> cut(List<TimeWindow> windows, double service, double end) {
    List<TimeWindow> left = new ArrayList<>();
    for (TimeWindow window : windows) {
      double lastBefore = Math.min(window.close(), from - service);
      if (window.open() <= lastBefore) {
        left.add(new TimeWindow(window.open(), lastBefore));
      }
      double firstAfter = Math.max(window.open(), until);
      if (until < end && firstAfter <= window.close()) {
        left.add(new TimeWindow(firstAfter, window.close()));
      }
    }
    return left;
  }
}
