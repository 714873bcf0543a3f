package org.gleaner.domain.routing;

import java.util.ArrayList;
import java.util.List;

/** The part of a route that is done, on the clock: its times are facts and break nothing. */
final class ExecutedStops {

  private ExecutedStops() {}

  /**
   * The stops that are done, and leaving the last of them: no sooner than the vehicle is available
   * and than what it still collects on this trip is released.
   *
   * @param places of the route, its ends included
   */
  static List<RouteStop> of(
      RoutingCase routing, VehicleProgress progress, VehicleRoute route, List<Integer> places) {
    List<RouteStop> stops = new ArrayList<>();
    List<DoneStop> done = progress.done();
    int count = Math.min(done.size(), places.size());
    int day = route.day();
    WorkingHours hours = progress.terms().hours();
    DrivingRules rules = hours.crew().rules().scaled(routing.rounding());
    double driven = routing.rounding().scaled(hours.crew().drivenToday());
    for (int i = 0; i < count; i++) {
      DoneStop stop = done.get(i);
      int place = places.get(i);
      boolean isLast = i == count - 1;
      driven +=
          i == 0
              ? 0
              : routing.duration(
                  routing.profile(route, progress.terms(), i), places.get(i - 1), place);
      // The start is fixed; later stops have no closing, so that sums of times cannot miss it.
      double close = i == 0 ? stop.start() : Double.POSITIVE_INFINITY;
      stops.add(
          new RouteStop(
              place,
              RouteStop.constraint(routing, progress.terms(), day, place),
              false,
              List.of(new TimeWindow(stop.start(), close)),
              stop.end() - stop.start(),
              isLast ? 0 : done.get(i + 1).arrival() - stop.end(),
              0,
              driven,
              stop.breaks()));
      if (isLast) {
        double release = routing.rounding().scaled(RouteStop.release(routing, places, i));
        double leaves = Math.max(progress.available(), release);
        boolean isEnd = i == places.size() - 1;
        int next = routing.profile(route, progress.terms(), i + 1);
        double way = isEnd ? 0 : routing.duration(next, place, places.get(i + 1));
        double rest = rules.restsBetween(driven, driven + way);
        stops.add(
            new RouteStop(
                place,
                RouteStop.constraint(routing, progress.terms(), day, place),
                true,
                List.of(new TimeWindow(leaves, Double.POSITIVE_INFINITY)),
                0,
                way + rest,
                rest,
                driven,
                0));
      }
    }
    return stops;
  }
}
