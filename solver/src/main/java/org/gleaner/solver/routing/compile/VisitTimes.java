package org.gleaner.solver.routing.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleType;

/**
 * When an order may be visited on a day, and by whom: in its windows, less the hours in which its
 * zones ban some types of vehicles.
 */
final class VisitTimes {

  private final RoutingCase routing;
  private final Eligibility eligibility;
  private final LastPlaces last;
  private final Map<TypeOnDay, Set<Integer>> openPlaces = new HashMap<>();

  VisitTimes(RoutingCase routing, Eligibility eligibility, LastPlaces last) {
    this.last = last;
    this.routing = routing;
    this.eligibility = eligibility;
  }

  /**
   * A window.
   *
   * @param types of the case that may start in it, ascending; empty for all that may serve the
   *     order
   */
  record Slot(TimeWindow window, List<Integer> types) {

    Slot {
      types = List.copyOf(types);
    }
  }

  private record TypeOnDay(int type, int day) {}

  /**
   * None if the order is closed all day, or everyone who may serve it is banned, does not drive or
   * has no place to unload it that is open.
   */
  List<Slot> of(int order, int day) {
    int place = routing.placeOfOrder(order);
    SortedSet<Integer> able = typesOn(order, day);
    List<TimeWindow> hours = able.isEmpty() ? List.of() : routing.statedHours(place, day);
    if (hours.isEmpty()) {
      return List.of();
    }
    Windows met = Windows.of(able.stream().map(t -> routing.vehicleTypes().get(t)).toList());
    if (!isBanned(order)) {
      return met.of(hours).stream().map(window -> new Slot(window, List.of())).toList();
    }
    Map<TimeWindow, List<Integer>> types = new LinkedHashMap<>();
    for (int t : able) {
      List<TimeWindow> windows = routing.windows(place, routing.vehicleTypes().get(t), day);
      for (TimeWindow window : windows.isEmpty() ? windows : met.of(windows)) {
        types.computeIfAbsent(window, w -> new ArrayList<>()).add(t);
      }
    }
    return types.entrySet().stream().map(e -> new Slot(e.getKey(), e.getValue())).toList();
  }

  /** Types of the case that may serve the order and drive on the day, ascending. */
  SortedSet<Integer> typesOn(int order, int day) {
    SortedSet<Integer> types = new TreeSet<>(eligibility.types().get(order));
    types.removeIf(t -> !last.drives(t, day));
    types.removeIf(t -> !canUnload(order, t, day));
    return types;
  }

  private boolean canUnload(int order, int type, int day) {
    VehicleType vehicles = routing.vehicleTypes().get(type);
    if (!vehicles.emptyBeforeDepot()) {
      return true;
    }
    Set<Integer> open =
        openPlaces.computeIfAbsent(
            new TypeOnDay(type, day),
            key -> Set.copyOf(UnloadingPlaces.open(routing, vehicles, day)));
    // Who may serve it may unload it at one of all places.
    return open.size() == vehicles.unloadingPlaces().size()
        || open.stream().anyMatch(place -> routing.takes(place, routing.orders().get(order)));
  }

  private boolean isBanned(int order) {
    List<String> zones = routing.terms().roads().zonesOf(routing.placeOfOrder(order));
    return routing.terms().roads().bans().stream().anyMatch(ban -> zones.contains(ban.zone()));
  }
}
