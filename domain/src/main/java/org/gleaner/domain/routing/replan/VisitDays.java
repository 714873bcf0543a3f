package org.gleaner.domain.routing.replan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gleaner.domain.routing.DayPattern;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.VehicleRoute;

/** On which days orders are visited. */
final class VisitDays {

  private VisitDays() {}

  /** By position in the case; days from 0. */
  static List<TreeSet<Integer>> of(RoutingCase routing, List<VehicleRoute> routes) {
    List<TreeSet<Integer>> days = new ArrayList<>();
    routing.orders().forEach(order -> days.add(new TreeSet<>()));
    for (VehicleRoute route : routes) {
      for (int place : route.places()) {
        if (routing.isOrder(place)) {
          days.get(place - routing.depots().size()).add(route.day());
        }
      }
    }
    return days;
  }

  /** Whether these are the days of a pattern. */
  static boolean isWhole(List<DayPattern> patterns, Set<Integer> days) {
    return patterns.stream().anyMatch(pattern -> days.equals(Set.copyOf(pattern.days())));
  }
}
