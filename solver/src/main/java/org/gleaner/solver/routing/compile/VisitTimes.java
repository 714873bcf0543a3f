package org.gleaner.solver.routing.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;

/**
 * When an order may be visited on a day, and by whom: in its windows, less the hours in which its
 * zones ban some types of vehicles.
 */
final class VisitTimes {

  private final RoutingCase routing;
  private final Eligibility eligibility;
  private final Windows met;

  VisitTimes(RoutingCase routing, Eligibility eligibility) {
    this.routing = routing;
    this.eligibility = eligibility;
    this.met = Windows.of(routing);
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

  /** None if everyone who may serve the order is banned all day, or does not drive on it. */
  List<Slot> of(int order, int day) {
    if (typesOn(order, day).isEmpty()) {
      return List.of();
    } else if (!isBanned(order)) {
      return met.of(routing.orders().get(order).windows()).stream()
          .map(window -> new Slot(window, List.of()))
          .toList();
    }
    Map<TimeWindow, List<Integer>> types = new LinkedHashMap<>();
    int place = routing.placeOfOrder(order);
    for (int t : typesOn(order, day)) {
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
    types.removeIf(t -> !routing.drives(routing.vehicleTypes().get(t), day));
    return types;
  }

  private boolean isBanned(int order) {
    List<String> zones = routing.terms().roads().zonesOf(routing.placeOfOrder(order));
    return routing.terms().roads().bans().stream().anyMatch(ban -> zones.contains(ban.zone()));
  }
}
