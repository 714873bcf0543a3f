package org.gleaner.domain.routing.replan;

import java.util.List;
import java.util.Map;
import org.gleaner.domain.routing.Closure;
import org.gleaner.domain.routing.DayProgress;
import org.gleaner.domain.routing.DoneStop;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.TruckBan;

/** When stops of a day can be made, as far as is known at a time. */
final class StopHours {

  private final RoutingCase routing;
  private final int day;
  private final double now;
  private final List<Closure> closures;
  private final List<TruckBan> bans;

  StopHours(RoutingCase routing, int day, double now, List<Closure> closures, List<TruckBan> bans) {
    this.routing = routing;
    this.day = day;
    this.now = now;
    this.closures = closures;
    this.bans = bans;
  }

  /** A stop that is reached so much later; it begins when the place opens. */
  DoneStop later(int vehicle, DoneStop planned, double by) {
    double arrival = planned.arrival() + by;
    double start = Math.max(arrival, planned.start());
    for (TimeWindow window : windows(vehicle, planned.place())) {
      if (start <= window.close()) {
        start = Math.max(start, window.open());
        break;
      }
    }
    return planned.at(arrival, start, start + planned.end() - planned.start());
  }

  boolean isInTime(int vehicle, DoneStop made) {
    return windows(vehicle, made.place()).stream()
        .anyMatch(window -> made.start() >= window.open() && made.start() <= window.close());
  }

  /** The place has not been closed by the time that the vehicle is there. */
  boolean isOpen(DoneStop made) {
    return made.start() <= now || !(isClosed(made) || isBanned(made));
  }

  private boolean isClosed(DoneStop made) {
    return closures.stream()
        .anyMatch(
            c -> c.place() == made.place() && made.start() > c.from() && made.start() < c.to());
  }

  private boolean isBanned(DoneStop made) {
    List<String> zones = routing.terms().roads().zonesOf(made.place());
    return routing.isOrder(made.place())
        && bans.stream()
            .anyMatch(
                ban -> zones.contains(ban.zone()) && ban.isBrokenBy(made.start(), made.end()));
  }

  private List<TimeWindow> windows(int vehicle, int place) {
    if (routing.isOrder(place)) {
      DayProgress today = new DayProgress(day, now, List.of(), closures, bans, Map.of());
      return routing.withProgress(List.of(today)).windows(place, routing.typeOf(vehicle), day);
    }
    return routing.isFacility(place)
        ? new DayProgress(day, now, List.of(), closures).open(place, routing.hours(place, day))
        : List.of(TimeWindow.ALWAYS);
  }
}
