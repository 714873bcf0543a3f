package org.gleaner.domain.routing.replan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.routing.DoneStop;
import org.gleaner.domain.routing.RouteEnds;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.VehicleType;

/**
 * A route of a plan in the numbers of its case, with its times.
 *
 * @param stops its start, and the places between its ends
 * @param executed how many of them have been made by the last replanning
 */
record TimedRoute(int vehicle, int day, List<DoneStop> stops, int executed) {

  private static final String OTHER_CASE =
      "Maybe the plan was made of another case, or the case has changed since.";

  TimedRoute {
    stops = List.copyOf(stops);
  }

  List<Integer> places() {
    return stops.stream().skip(1).map(DoneStop::place).toList();
  }

  /** The same route without some places. */
  TimedRoute without(List<Integer> skipped) {
    List<DoneStop> left = stops.stream().filter(stop -> !skipped.contains(stop.place())).toList();
    return new TimedRoute(vehicle, day, left, Math.min(executed, left.size()));
  }

  /** The same route with these stops. */
  TimedRoute withStops(List<DoneStop> others) {
    return new TimedRoute(vehicle, day, others, executed);
  }

  /** The same route with one stop more. */
  TimedRoute and(DoneStop last) {
    List<DoneStop> more = new ArrayList<>(stops);
    more.add(last);
    return withStops(more);
  }

  /** Ids differ among places of one kind only. */
  static String key(String kind, String id) {
    return kind + " " + id;
  }

  /** Numbers of the places of a case by their keys. */
  static Map<String, Integer> placesOf(RoutingCase routing) {
    Map<String, Integer> places = new HashMap<>();
    for (int place = 0; place < routing.placeCount(); place++) {
      String kind =
          routing.isOrder(place) ? "order" : routing.isDepot(place) ? "depot" : "facility";
      places.put(key(kind, routing.idOf(place)), place);
    }
    return places;
  }

  /** The route; a vehicle, day or place that the case does not have is reported. */
  static TimedRoute of(
      RoutePlan.Route route, RoutingCase routing, Map<String, Integer> places, Findings findings) {
    SourceLocation where =
        SourceLocation.ofFile("vehicle " + route.vehicle() + " on day " + route.day());
    int vehicle = route.vehicle() - 1;
    if (vehicle >= routing.vehicleCount() || route.day() > routing.days()) {
      String most = routing.vehicleCount() + " vehicles and " + routing.days() + " days";
      findings.error("not-of-this-case", where, null, "the case has " + most, OTHER_CASE);
      return new TimedRoute(0, 0, List.of(), 0);
    }
    VehicleType type = routing.typeOf(vehicle);
    List<DoneStop> stops = new ArrayList<>();
    boolean isOpen = type.startDepot() == RouteEnds.OPEN;
    if (isOpen && !route.stops().isEmpty()) {
      double start = route.stops().get(0).arrival();
      stops.add(new DoneStop(RouteEnds.OPEN, start, start, start));
    }
    for (int i = 0; i < route.stops().size(); i++) {
      RoutePlan.Stop stop = route.stops().get(i);
      Integer place = places.get(key(stop.kind(), stop.id()));
      boolean isEnd =
          i > 0
              && i == route.stops().size() - 1
              && stop.kind().equals("depot")
              && !stop.isUnloading();
      if (place == null) {
        findings.error(
            "not-of-this-case", where, stop.id(), "the case has no such place", OTHER_CASE);
      } else if (!isEnd) {
        stops.add(
            new DoneStop(place, stop.arrival(), stop.start(), stop.departure(), stop.breaks()));
      }
    }
    int executed = route.executed() > 0 && isOpen ? route.executed() + 1 : route.executed();
    return new TimedRoute(vehicle, route.day() - 1, stops, Math.min(executed, stops.size()));
  }
}
