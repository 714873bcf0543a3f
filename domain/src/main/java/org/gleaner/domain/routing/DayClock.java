package org.gleaner.domain.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Hours of places and bans on the clock of one day of a case, which goes on after 24:00 where a
 * shift does. In a case whose days follow each other, what began the day before still holds after
 * 0:00, and what the next day brings holds from 24:00 on.
 *
 * @param day from 0
 */
record DayClock(RoutingCase routing, int day) {

  static final double DAY = TruckBan.END_OF_DAY;

  private static final int YESTERDAY = -1;
  private static final int TOMORROW = 1;

  /** When the last shift is over; one that never ends says nothing of the night. */
  private double end() {
    return routing.vehicleTypes().stream()
        .mapToDouble(type -> type.hours().latestEnd())
        .filter(Double::isFinite)
        .reduce(DAY, Math::max);
  }

  /** Of a place, ascending; none if it stays closed. */
  List<TimeWindow> hours(WeeklyHours hours) {
    List<TimeWindow> today = hours.on(routing.terms().weekday(day));
    if (!routing.terms().daysFollow()) {
      return today;
    }
    List<TimeWindow> yesterday = shifted(hours, YESTERDAY);
    List<TimeWindow> tomorrow = end() > DAY ? shifted(hours, TOMORROW) : List.of();
    return yesterday.isEmpty() && tomorrow.isEmpty()
        ? today
        : TimeWindow.joined(Stream.of(yesterday, today, tomorrow).flatMap(List::stream).toList());
  }

  private List<TimeWindow> shifted(WeeklyHours hours, int days) {
    double end = end();
    return hours.on(routing.terms().weekday(day + days)).stream()
        .filter(window -> days > 0 || Double.isFinite(window.close()))
        .map(window -> new TimeWindow(window.open() + days * DAY, window.close() + days * DAY))
        .filter(window -> window.close() > 0 && window.open() <= end)
        .map(window -> new TimeWindow(Math.max(0, window.open()), window.close()))
        .toList();
  }

  /**
   * From when to when vehicles that use a depot find it open: of its windows those that their
   * shifts meet. In a sound case that is one.
   */
  TimeWindow depotHours(int depot) {
    TimeWindow stated = routing.depots().get(depot).hours();
    List<TimeWindow> windows = hours(WeeklyHours.daily(List.of(stated)));
    List<TimeWindow> met = windows.stream().filter(window -> isMet(depot, window)).toList();
    return met.isEmpty()
        ? stated
        : new TimeWindow(met.get(0).open(), met.get(met.size() - 1).close());
  }

  private boolean isMet(int depot, TimeWindow window) {
    return routing.vehicleTypes().stream()
        .anyMatch(type -> uses(type, depot) && type.hours().meet(window));
  }

  private static boolean uses(VehicleType type, int depot) {
    return type.startDepot() == depot
        || type.endDepot() == depot
        || type.unloadingPlaces().contains(depot);
  }

  /** Bans that hold on it, whatever weekday it is. */
  List<TruckBan> bans() {
    List<TruckBan> bans = new ArrayList<>();
    boolean follow = routing.terms().daysFollow();
    int first = follow ? YESTERDAY : 0;
    int last = follow && end() > DAY ? TOMORROW : 0;
    for (TruckBan ban : routing.terms().roads().bans()) {
      for (int days = first; days <= last; days++) {
        if (ban.isOn(routing.terms().weekday(day + days)) && ban.until() + days * DAY > 0) {
          bans.add(ban.shifted(days * DAY));
        }
      }
    }
    return bans;
  }
}
