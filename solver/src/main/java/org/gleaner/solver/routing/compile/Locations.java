package org.gleaner.solver.routing.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gleaner.domain.routing.RouteEnds;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.solver.routing.LastStops;

/**
 * Numbers of places in a problem: its depots are the depots of the case, then the facilities, each
 * once for every window that it has within the shifts of some day, then one for each way home by a
 * last unloading, then nowhere if routes have open ends; its clients are the visits.
 */
record Locations(
    RoutingCase routing, List<Door> doors, List<LastUnloading> waysHome, Visits visits) {

  /** A facility in one of its windows. */
  record Door(int place, TimeWindow hours) {}

  Locations {
    doors = List.copyOf(doors);
    waysHome = List.copyOf(waysHome);
  }

  Locations(RoutingCase routing, List<LastUnloading> waysHome, Visits visits) {
    this(routing, doors(routing), waysHome, visits);
  }

  private static List<Door> doors(RoutingCase routing) {
    Windows shifts = Windows.of(routing);
    List<Door> doors = new ArrayList<>();
    for (int f = 0; f < routing.facilities().size(); f++) {
      int place = routing.placeOfFacility(f);
      IntStream.range(0, routing.days())
          .mapToObj(day -> UnloadingPlaces.windows(routing, shifts, place, day))
          .flatMap(List::stream)
          .distinct()
          .forEach(window -> doors.add(new Door(place, window)));
    }
    return doors;
  }

  int count() {
    return firstClient() + visits.count();
  }

  int firstWayHome() {
    return routing.depots().size() + doors.size();
  }

  /** A depot without a way to or from any place: where routes with open ends start or end. */
  private int nowhere() {
    return firstWayHome() + waysHome.size();
  }

  int firstClient() {
    boolean hasOpenEnds =
        routing.vehicleTypes().stream()
            .anyMatch(t -> t.startDepot() == RouteEnds.OPEN || t.endDepot() == RouteEnds.OPEN);
    return hasOpenEnds ? nowhere() + 1 : nowhere();
  }

  boolean isWayHome(int location) {
    return location >= firstWayHome() && location < nowhere();
  }

  /** Hours of a depot of the problem; a way home has none of its own. */
  TimeWindow hours(int location) {
    if (location < routing.depots().size()) {
      return routing.depotHours(location);
    }
    return location < firstWayHome()
        ? doors.get(location - routing.depots().size()).hours()
        : TimeWindow.ALWAYS;
  }

  /**
   * Numbers in the problem of a place where a type may unload on a day, in those of its windows it
   * meets.
   */
  List<Integer> unloadings(int place, VehicleType type, int day) {
    if (routing.isDepot(place)) {
      return List.of(place);
    }
    Windows shift = Windows.of(type);
    List<TimeWindow> today = UnloadingPlaces.windows(routing, Windows.of(routing), place, day);
    return doors(place, today).stream().filter(door -> shift.isMet(hours(door))).toList();
  }

  /** Numbers in the problem of a place to unload, in some of its windows. */
  private List<Integer> doors(int place, List<TimeWindow> windows) {
    return doors(place).stream()
        .filter(door -> routing.isDepot(place) || windows.contains(hours(door)))
        .toList();
  }

  /** Numbers in the problem of a place to unload, one for each of its windows. */
  List<Integer> doors(int place) {
    return routing.isDepot(place)
        ? List.of(place)
        : IntStream.range(0, doors.size())
            .filter(i -> doors.get(i).place() == place)
            .mapToObj(i -> routing.depots().size() + i)
            .toList();
  }

  /** The stops on the ways home that have some. */
  LastStops lastStops() {
    if (waysHome.stream().noneMatch(LastUnloading::isStop)) {
      return LastStops.NONE;
    }
    return new LastStops(
        IntStream.range(0, firstClient())
            .mapToObj(depot -> isWayHome(depot) ? stops(wayHome(depot)) : List.<List<Integer>>of())
            .toList());
  }

  private List<List<Integer>> stops(LastUnloading wayHome) {
    return wayHome.isStop()
        ? IntStream.range(firstClient(), count())
            .mapToObj(client -> lastDoors(wayHome, placeOf(client)))
            .toList()
        : List.of();
  }

  private List<Integer> lastDoors(LastUnloading wayHome, int order) {
    int place = wayHome.placeAfter(routing, order);
    return doors(place, wayHome.hoursOf(place));
  }

  LastUnloading wayHome(int location) {
    return waysHome.get(location - firstWayHome());
  }

  /** Number in the problem of a depot, open end or facility of the case. */
  int of(int place) {
    if (routing.isOrder(place)) {
      throw new IllegalArgumentException(routing.placeName(place) + " has a location per visit");
    } else if (place == RouteEnds.OPEN) {
      return nowhere();
    }
    return doors(place).get(0);
  }

  /** Number in the problem of a way home. */
  int of(LastUnloading wayHome) {
    return firstWayHome() + waysHome.indexOf(wayHome);
  }

  /** Place of the case that has a number in the problem; for a way home its end depot. */
  int placeOf(int location) {
    if (location < routing.depots().size()) {
      return location;
    } else if (location >= firstClient()) {
      return routing.placeOfOrder(visits.get(location - firstClient()).order());
    } else if (location == nowhere()) {
      return RouteEnds.OPEN;
    }
    return location < firstWayHome()
        ? doors.get(location - routing.depots().size()).place()
        : wayHome(location).endDepot();
  }

  /** For each location the first that lies at the same place of the case; at best itself. */
  int[] firstAtPlace() {
    Map<Integer, Integer> firstOf = new HashMap<>();
    return IntStream.range(0, count())
        .map(location -> firstOf.computeIfAbsent(placeOf(location), place -> location))
        .toArray();
  }
}
