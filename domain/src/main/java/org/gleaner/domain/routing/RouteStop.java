package org.gleaner.domain.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A place on a route, its ends included, as far as the clock is concerned. All times are as the
 * rounding convention counts them. Leaving a place where a trip ends on the way is a stop of its
 * own: unloading, and the hours of the place, belong to the trip that ends, what waits for a
 * release is leaving again.
 *
 * @param constraint that is broken if the vehicle comes after the last closing
 * @param isLeaving whether it is the second stop at a facility or at a depot on the way
 * @param windows in which service may start, ascending
 * @param service time it takes, setup included
 * @param toNext time of travel to the next stop, with the rests that are due on the way
 * @param rest time of these
 * @param driven driving of the day by the time that it is left
 * @param breaks taken on the way to it; {@link #AHEAD} if that has not been driven yet
 */
record RouteStop(
    int place,
    RoutingConstraint constraint,
    boolean isLeaving,
    List<TimeWindow> windows,
    double service,
    double toNext,
    double rest,
    double driven,
    int breaks) {

  /** In place of a number of breaks. */
  static final int AHEAD = -1;

  /** With whole rests. */
  static List<RouteStop> of(RoutingCase routing, VehicleRoute route, VehicleType type) {
    return of(routing, route, type, new double[route.places().size() + 1]);
  }

  /**
   * @param moved what is added to the time of each way, where rests are taken in parts
   */
  static List<RouteStop> of(
      RoutingCase routing, VehicleRoute route, VehicleType type, double[] moved) {
    List<Integer> places = new ArrayList<>();
    places.add(type.startDepot());
    places.addAll(route.places());
    places.add(type.endDepot());
    int profile = routing.profile(type, route.day());
    DrivingRules rules = type.hours().crew().rules().scaled(routing.rounding());
    VehicleProgress done = routing.progressOf(route).orElse(null);
    List<RouteStop> stops =
        done == null ? new ArrayList<>() : ExecutedStops.of(routing, done, route, places);
    int first = done == null ? 0 : Math.min(done.done().size(), places.size());
    double driven = routing.rounding().scaled(type.hours().crew().drivenToday());
    for (int i = 1; i <= Math.min(first, places.size() - 1); i++) {
      int ofWay = routing.profile(route, type, i);
      driven += routing.duration(ofWay, places.get(i - 1), places.get(i));
    }
    for (int i = first; i < places.size(); i++) {
      int place = places.get(i);
      boolean last = i == places.size() - 1;
      double way =
          last
              ? 0
              : routing.duration(routing.profile(route, type, i + 1), place, places.get(i + 1));
      double rest = rules.restsBetween(driven, driven + way) + (last ? 0 : moved[i]);
      double before = driven;
      driven += way;
      double toNext = way + rest;
      double service = i == 0 || last ? 0 : service(routing, profile, places.get(i - 1), place);
      RoutingConstraint constraint = constraint(routing, type, route.day(), place);
      double release = routing.rounding().scaled(release(routing, places, i));
      if (endsTrip(routing, places, i)) {
        List<TimeWindow> hours = scaled(routing.rounding(), hours(routing, route.day(), place));
        stops.add(new RouteStop(place, constraint, false, hours, service, 0, 0, before, AHEAD));
        List<TimeWindow> leaving = List.of(new TimeWindow(release, Double.POSITIVE_INFINITY));
        stops.add(new RouteStop(place, constraint, true, leaving, 0, toNext, rest, before, AHEAD));
      } else {
        List<TimeWindow> windows = windows(routing, type, route.day(), place, release);
        if (last && done != null) {
          windows = List.of(done.homeWithin(windows.get(0)));
        }
        stops.add(
            new RouteStop(place, constraint, false, windows, service, toNext, rest, before, AHEAD));
      }
    }
    return stops;
  }

  /** Whether it is a place to unload between two trips. */
  private static boolean endsTrip(RoutingCase routing, List<Integer> places, int index) {
    boolean isEnd = index == 0 || index == places.size() - 1;
    return !isEnd && !routing.isOrder(places.get(index));
  }

  /** Of a place to unload; the shift is over at home. */
  private static List<TimeWindow> hours(RoutingCase routing, int day, int place) {
    return routing.isDepot(place) ? List.of(routing.depotHours(place)) : routing.hours(place, day);
  }

  /** Who is late for what a ban leaves, but not for the order itself, breaks the ban. */
  static RoutingConstraint constraint(RoutingCase routing, VehicleType type, int day, int place) {
    if (routing.isOrder(place)) {
      return lastClosing(allowed(routing, type, day, place))
              < lastClosing(routing.hours(place, day))
          ? RoutingConstraint.TRUCK_BAN
          : RoutingConstraint.TIME_WINDOW;
    }
    return routing.isFacility(place)
        ? RoutingConstraint.FACILITY_HOURS
        : RoutingConstraint.DEPOT_HOURS;
  }

  private static double service(RoutingCase routing, int profile, int previous, int place) {
    RoundingConvention rounding = routing.rounding();
    if (routing.isOrder(place)) {
      Order order = routing.order(place);
      boolean setUp =
          previous == RouteEnds.OPEN
              || !routing.travels().get(profile).isSameLocation(routing, previous, place);
      double setup = setUp ? rounding.scaled(order.setupTime()) : 0;
      return rounding.scaled(order.serviceTime()) + setup;
    }
    return routing.unloadingTime(place);
  }

  /** Of an order that a ban leaves no time for, all windows: the ban is reported by itself. */
  private static List<TimeWindow> allowed(
      RoutingCase routing, VehicleType type, int day, int place) {
    List<TimeWindow> windows = routing.windows(place, type, day);
    return windows.isEmpty() ? routing.hours(place, day) : windows;
  }

  private static List<TimeWindow> windows(
      RoutingCase routing, VehicleType type, int day, int place, double release) {
    RoundingConvention rounding = routing.rounding();
    if (routing.isOrder(place)) {
      return scaled(rounding, allowed(routing, type, day, place));
    }
    TimeWindow hours = routing.isDepot(place) ? routing.depotHours(place) : TimeWindow.ALWAYS;
    double open = rounding.scaled(Math.max(hours.open(), type.shift().open()));
    double close = rounding.scaled(Math.min(hours.close(), type.hours().latestEnd()));
    double begin = Math.max(open, release);
    // Who waits at the start for a release past the closing time comes home late, which counts.
    return List.of(new TimeWindow(begin, Math.max(begin, close)));
  }

  private static List<TimeWindow> scaled(RoundingConvention rounding, List<TimeWindow> windows) {
    return windows.stream()
        .map(w -> new TimeWindow(rounding.scaled(w.open()), rounding.scaled(w.close())))
        .toList();
  }

  /** When the last order of the trip that begins here is released. */
  static double release(RoutingCase routing, List<Integer> places, int index) {
    double release = 0;
    for (int i = index + 1; i < places.size() && routing.isOrder(places.get(i)); i++) {
      release = Math.max(release, routing.order(places.get(i)).releaseTime());
    }
    return release;
  }

  /** First moment at or after arrival in a window; the last closing if there is none. */
  double start(double arrival) {
    return start(windows, arrival);
  }

  static double start(List<TimeWindow> windows, double arrival) {
    for (TimeWindow window : windows) {
      if (arrival <= window.close()) {
        return Math.max(arrival, window.open());
      }
    }
    return windows.get(windows.size() - 1).close();
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

  /** Whether the vehicle has been on the way to it. */
  boolean isDriven() {
    return breaks != AHEAD;
  }

  double lastClosing() {
    return lastClosing(windows);
  }

  private static double lastClosing(List<TimeWindow> windows) {
    return windows.get(windows.size() - 1).close();
  }
}
