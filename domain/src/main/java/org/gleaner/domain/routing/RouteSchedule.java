package org.gleaner.domain.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A route on the clock, from the departure that costs least; where time is not paid, from the one
 * that makes it shortest. Times are as the rounding convention counts them.
 *
 * @param stops its start, the places of the route and its end; an open start or end is {@link
 *     RouteEnds#OPEN}
 */
public record RouteSchedule(List<Stop> stops) {

  public RouteSchedule {
    stops = List.copyOf(stops);
  }

  /**
   * A place on the route.
   *
   * @param arrival of the vehicle
   * @param start of service, after waiting
   * @param end of service
   * @param loads aboard when it leaves, one per load dimension of the case
   * @param breaks of the driver taken on the way to it
   * @param pauses those breaks and the rests that are due on the way to it, in the order of the
   *     clock; none of a way that has been driven, of which only the number of breaks is known
   */
  public record Stop(
      int place,
      double arrival,
      double start,
      double end,
      List<Double> loads,
      int breaks,
      List<DriverPause> pauses) {

    public Stop {
      loads = List.copyOf(loads);
      pauses = List.copyOf(pauses);
    }

    /** Without a pause on the way to it. */
    public Stop(int place, double arrival, double start, double end, List<Double> loads) {
      this(place, arrival, start, end, loads, 0, List.of());
    }
  }

  /**
   * The schedule of a route, which need not be feasible.
   *
   * @throws IndexOutOfBoundsException if the case has no such vehicle or place
   */
  public static RouteSchedule of(RoutingCase routing, VehicleRoute route) {
    VehicleType type = routing.typeOf(route);
    RouteTimes times = RouteTimes.of(routing, route, type);
    List<Drive.StopTime> clock = times.best().times();
    List<Stop> stops = new ArrayList<>();
    double[] loads = new double[type.capacities().size()];
    DrivingRules rules = type.hours().crew().rules().scaled(routing.rounding());
    int breaks = 0;
    List<DriverPause> pauses = new ArrayList<>();
    for (int i = 0; i < clock.size(); i++) {
      RouteStop stop = times.stops().get(i);
      breaks += stop.isDriven() ? stop.breaks() : clock.get(i).breaks().size();
      if (i > 0 && !stop.isDriven()) {
        RouteStop from = times.stops().get(i - 1);
        double leaves = clock.get(i - 1).start() + from.service();
        pauses.addAll(new RoutePauses(from, leaves, clock.get(i).breaks(), rules).all());
      }
      if (stop.isLeaving()) {
        continue;
      }
      load(routing, stop.place(), loads);
      double start = start(routing, times.stops(), clock, i);
      List<Double> aboard = Arrays.stream(loads).boxed().toList();
      stops.add(
          new Stop(
              stop.place(),
              clock.get(i).arrival(),
              start,
              start + stop.service(),
              aboard,
              breaks,
              pauses));
      breaks = 0;
      pauses.clear();
    }
    return new RouteSchedule(stops);
  }

  /**
   * Rests on the way to each stop but the first, of a route that is driven whole.
   *
   * @throws IndexOutOfBoundsException if the case has no such vehicle or place
   */
  public static List<Double> rests(RoutingCase routing, VehicleRoute route) {
    List<RouteStop> stops = RouteTimes.of(routing, route, routing.typeOf(route)).stops();
    return IntStream.range(0, stops.size() - 1)
        .filter(i -> !stops.get(i + 1).isLeaving())
        .mapToObj(i -> stops.get(i).rest())
        .toList();
  }

  /** At a depot there is nothing to do but to leave it again, unless a break comes before that. */
  private static double start(
      RoutingCase routing, List<RouteStop> stops, List<Drive.StopTime> clock, int index) {
    RouteStop stop = stops.get(index);
    boolean isLeft =
        routing.isDepot(stop.place())
            && !stop.isDriven()
            && index + 1 < stops.size()
            && stops.get(index + 1).isLeaving()
            && clock.get(index + 1).breaks().isEmpty();
    return clock.get(isLeft ? index + 1 : index).start();
  }

  private static void load(RoutingCase routing, int place, double[] loads) {
    if (!routing.isOrder(place)) {
      Arrays.fill(loads, 0);
      return;
    }
    for (int i = 0; i < loads.length; i++) {
      loads[i] += routing.order(place).loads().get(i);
    }
  }
}
