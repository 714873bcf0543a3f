package org.gleaner.domain.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * When a route can be driven. A vehicle that is early waits for the next window; one that is late
 * for the last is taken to have made it, so that one lateness is not counted at every later stop.
 */
final class RouteTimes {
  private final List<Stop> stops;

  private RouteTimes(List<Stop> stops) {
    this.stops = stops;
  }

  /**
   * Too late at a place.
   *
   * @param amount after its last closing, as the rounding convention counts time
   */
  record Lateness(int place, double amount) {}

  /**
   * A place on the route.
   *
   * @param windows in which service may start, ascending
   * @param service time it takes
   * @param toNext time of travel to the next stop
   */
  private record Stop(int place, List<TimeWindow> windows, double service, double toNext) {

    /** First moment at or after arrival in a window; the last closing if there is none. */
    double start(double arrival) {
      for (TimeWindow window : windows) {
        if (arrival <= window.close()) {
          return Math.max(arrival, window.open());
        }
      }
      return lastClosing();
    }

    /** Last moment in a window that is not after the limit. */
    OptionalDouble latest(double limit) {
      for (int i = windows.size() - 1; i >= 0; i--) {
        TimeWindow window = windows.get(i);
        if (window.open() <= limit) {
          return OptionalDouble.of(Math.min(limit, window.close()));
        }
      }
      return OptionalDouble.empty();
    }

    double lastClosing() {
      return windows.get(windows.size() - 1).close();
    }
  }

  static RouteTimes of(RoutingCase routing, VehicleRoute route, VehicleType type) {
    List<Integer> places = new ArrayList<>();
    places.add(type.startDepot());
    places.addAll(route.places());
    places.add(type.endDepot());
    List<Stop> stops = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      int place = places.get(i);
      boolean last = i == places.size() - 1;
      double toNext = last ? 0 : routing.duration(place, places.get(i + 1));
      double service = service(routing, place);
      if (routing.isFacility(place)) {
        // Unloading belongs to the trip that ends; what waits for a release is leaving again.
        stops.add(new Stop(place, List.of(hours(routing, type, place, 0)), service, 0));
        double release = routing.rounding().scaled(release(routing, places, i));
        TimeWindow leaving = new TimeWindow(release, Double.POSITIVE_INFINITY);
        stops.add(new Stop(place, List.of(leaving), 0, toNext));
      } else {
        stops.add(new Stop(place, windows(routing, type, places, i), service, toNext));
      }
    }
    return new RouteTimes(stops);
  }

  private static double service(RoutingCase routing, int place) {
    if (routing.isOrder(place)) {
      return routing.rounding().scaled(routing.order(place).serviceTime());
    }
    return routing.isFacility(place)
        ? routing.rounding().scaled(routing.facility(place).unloadingTime())
        : 0;
  }

  private static List<TimeWindow> windows(
      RoutingCase routing, VehicleType type, List<Integer> places, int index) {
    int place = places.get(index);
    RoundingConvention rounding = routing.rounding();
    if (routing.isOrder(place)) {
      return routing.order(place).windows().stream()
          .map(w -> new TimeWindow(rounding.scaled(w.open()), rounding.scaled(w.close())))
          .toList();
    }
    return List.of(hours(routing, type, place, release(routing, places, index)));
  }

  /** Of a depot or facility within the shift; nothing begins there before the release. */
  private static TimeWindow hours(
      RoutingCase routing, VehicleType type, int place, double notBefore) {
    RoundingConvention rounding = routing.rounding();
    TimeWindow hours =
        routing.isDepot(place) ? routing.depots().get(place).hours() : TimeWindow.ALWAYS;
    double open = Math.max(hours.open(), type.shift().open());
    double close = rounding.scaled(Math.min(hours.close(), type.shift().close()));
    double release = rounding.scaled(Math.max(open, notBefore));
    // After a release past the closing time the vehicle comes home late, which is counted there.
    return new TimeWindow(release, Math.max(release, close));
  }

  /** When the last order of the trip that begins here is released. */
  private static double release(RoutingCase routing, List<Integer> places, int index) {
    double release = 0;
    for (int i = index + 1; i < places.size() && routing.isOrder(places.get(i)); i++) {
      release = Math.max(release, routing.order(places.get(i)).releaseTime());
    }
    return release;
  }

  /** Where the route is late if it starts as early as it may. */
  List<Lateness> lateness() {
    List<Lateness> lateness = new ArrayList<>();
    drive(stops.get(0).start(0), lateness);
    return lateness;
  }

  /** When the route ends if it starts at a time; adds where it is late. */
  private double drive(double start, List<Lateness> lateness) {
    double arrival = start;
    double begin = start;
    for (int i = 0; i < stops.size(); i++) {
      Stop stop = stops.get(i);
      if (arrival > stop.lastClosing()) {
        lateness.add(new Lateness(stop.place(), arrival - stop.lastClosing()));
      }
      begin = stop.start(arrival);
      arrival = begin + stop.service() + stop.toNext();
    }
    return begin;
  }

  /**
   * Least time from start to end, waiting included, over all times of departure; if the route
   * cannot be on time, that of its earliest departure. The end is a function of the start that
   * never falls and is either level (some stop waits) or rises as fast as the start; so the
   * shortest route starts where a level piece ends: so late that some stop is reached just as it
   * opens. Those starts are tried, and the earliest one.
   */
  double shortestDuration() {
    double earliest = stops.get(0).start(0);
    double shortest = drive(earliest, new ArrayList<>()) - earliest;
    for (int i = 1; i < stops.size(); i++) {
      for (TimeWindow window : stops.get(i).windows()) {
        OptionalDouble start = latestStart(i, window.open());
        if (start.isPresent()) {
          shortest = Math.min(shortest, durationFrom(start.getAsDouble(), shortest));
        }
      }
    }
    return shortest;
  }

  private double durationFrom(double start, double otherwise) {
    List<Lateness> lateness = new ArrayList<>();
    double end = drive(start, lateness);
    return lateness.isEmpty() ? end - start : otherwise;
  }

  /** Latest start that reaches a stop no later than a time. */
  private OptionalDouble latestStart(int index, double time) {
    double limit = time;
    for (int i = index - 1; i >= 0; i--) {
      Stop stop = stops.get(i);
      OptionalDouble start = stop.latest(limit - stop.toNext() - stop.service());
      if (start.isEmpty()) {
        return start;
      }
      limit = start.getAsDouble();
    }
    return OptionalDouble.of(limit);
  }
}
