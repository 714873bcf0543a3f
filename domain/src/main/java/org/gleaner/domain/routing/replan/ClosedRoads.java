package org.gleaner.domain.routing.replan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gleaner.domain.routing.ClosedTravel;
import org.gleaner.domain.routing.DetouredTravel;
import org.gleaner.domain.routing.RoadClosure;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.Travel;
import org.gleaner.domain.routing.VehicleType;

/**
 * Roads that close while a day is driven: each profile that is driven on it has a twin without
 * them, for what is still to be driven, and with ways around them over other places. When more
 * close later, there is one more twin. A place at the end of such a road is a zone of its own, with
 * all that is at the same location.
 *
 * @param routing the case with these profiles and zones
 * @param byDay for each day on which roads close, the twins, ascending by time
 */
record ClosedRoads(RoutingCase routing, Map<Integer, List<ClosedRoads.Twins>> byDay) {

  /**
   * Profiles without the roads that have closed by a time.
   *
   * @param from when the rest of the day was planned by them
   * @param profiles by the usual ones
   */
  record Twins(double from, Map<Integer, Integer> profiles) {}

  /** No zone of a case has a blank in its name. */
  private static final String MARK = "road at ";

  /** Travel knows closures without their dates. */
  private static final LocalDate ANY = LocalDate.EPOCH;

  static ClosedRoads in(
      RoutingCase routing, List<LiveDay.Moment> moments, Map<String, Integer> places) {
    List<Closing> closings = new ArrayList<>();
    Map<Integer, TreeSet<String>> marks = new TreeMap<>();
    Map<Integer, List<RoadClosure>> closed = new TreeMap<>();
    for (LiveDay.Moment moment : moments) {
      List<RouteEvent.RoadClosed> roads =
          new EventLog(List.of(moment)).of(RouteEvent.RoadClosed.class);
      if (!roads.isEmpty()) {
        List<RoadClosure> ofDay = closed.computeIfAbsent(moment.day(), day -> new ArrayList<>());
        for (RouteEvent.RoadClosed road : roads) {
          String first = zone(road.first(), routing, places, marks);
          String second = zone(road.second(), routing, places, marks);
          ofDay.add(new RoadClosure(first, second, List.of(), ANY, ANY, null));
        }
        closings.add(new Closing(moment.day(), moment.now(), List.copyOf(ofDay)));
      }
    }
    return closings.isEmpty()
        ? new ClosedRoads(routing, Map.of())
        : closed(routing, closings, marks);
  }

  /**
   * Roads close on a day.
   *
   * @param all that have closed by then
   */
  private record Closing(int day, double now, List<RoadClosure> all) {}

  private static void mark(
      String zone, int place, RoutingCase routing, Map<Integer, TreeSet<String>> marks) {
    for (int other = 0; other < routing.placeCount(); other++) {
      if (other == place || routing.point(other).equals(routing.point(place))) {
        marks.computeIfAbsent(other, p -> new TreeSet<>()).add(zone);
      }
    }
  }

  private static String zone(
      String name,
      RoutingCase routing,
      Map<String, Integer> places,
      Map<Integer, TreeSet<String>> marks) {
    for (String kind : List.of("order", "facility", "depot")) {
      Integer place = places.get(TimedRoute.key(kind, name));
      if (place != null) {
        mark(MARK + name, place, routing, marks);
        return MARK + name;
      }
    }
    return name;
  }

  private static ClosedRoads closed(
      RoutingCase routing, List<Closing> closings, Map<Integer, TreeSet<String>> marks) {
    List<List<String>> zones = new ArrayList<>();
    for (int place = 0; place < routing.placeCount(); place++) {
      TreeSet<String> names = new TreeSet<>(routing.terms().roads().zonesOf(place));
      names.addAll(marks.getOrDefault(place, new TreeSet<>()));
      zones.add(List.copyOf(names));
    }
    List<Travel> travels = new ArrayList<>(routing.travels());
    Map<Integer, List<Twins>> byDay = new TreeMap<>();
    for (Closing closing : closings) {
      Map<Integer, Integer> twins = new TreeMap<>();
      for (VehicleType type : routing.vehicleTypes()) {
        int usual = routing.profile(type, closing.day());
        if (!twins.containsKey(usual)) {
          twins.put(usual, travels.size());
          travels.add(new ClosedTravel(travels.get(usual), closing.all()));
        }
      }
      byDay
          .computeIfAbsent(closing.day(), day -> new ArrayList<>())
          .add(new Twins(closing.now(), twins));
    }
    RoutingCase closed = with(travels, zones, routing);
    // Detours lead over any place, so they are looked for once it is known what lies in which zone.
    List<Travel> passable = new ArrayList<>(travels);
    for (int twin = routing.travels().size(); twin < travels.size(); twin++) {
      passable.set(twin, DetouredTravel.around(closed, (ClosedTravel) travels.get(twin)));
    }
    return new ClosedRoads(with(passable, zones, routing), byDay);
  }

  private static RoutingCase with(
      List<Travel> travels, List<List<String>> zones, RoutingCase routing) {
    return new RoutingCase(
        routing.name(),
        routing.days(),
        routing.depots(),
        routing.orders(),
        routing.facilities(),
        routing.vehicleTypes(),
        travels,
        routing.terms().withRoads(routing.terms().roads().withZones(zones)));
  }

  /** Twins of a day, ascending by time. */
  List<Twins> on(int day) {
    return byDay.getOrDefault(day, List.of());
  }
}
