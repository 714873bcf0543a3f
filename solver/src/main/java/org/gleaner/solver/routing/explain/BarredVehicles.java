package org.gleaner.solver.routing.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingConstraint;
import org.gleaner.domain.routing.RoutingSolutionCheck;
import org.gleaner.domain.routing.RoutingViolation;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;

/**
 * Vehicles that an order is not offered to, because they may never serve it: what they would break
 * with nothing else aboard, by the check of the case. Those of a type are alike, so that the first
 * of them stands for all.
 */
record BarredVehicles(RoutingCase routing, int order) {

  /**
   * A row for each type that is barred.
   *
   * @param day from 0
   * @param offered vehicles that have a place on the day; their types are not barred
   */
  List<OrderExplanation.Place> on(int day, Set<Integer> offered) {
    List<OrderExplanation.Place> barred = new ArrayList<>();
    int first = 0;
    for (VehicleType type : routing.vehicleTypes()) {
      int from = first;
      boolean isOffered = offered.stream().anyMatch(v -> v >= from && v < from + type.count());
      Map<String, Double> broken = isOffered ? Map.of() : broken(first, type, day);
      if (!broken.isEmpty()) {
        barred.add(new OrderExplanation.Place(day, first, null, 0, broken));
      }
      first += type.count();
    }
    return barred;
  }

  private Map<String, Double> broken(int vehicle, VehicleType type, int day) {
    if (!routing.drives(type, day)) {
      return Map.of(RoutingConstraint.FLEET.id(), 1.0);
    }
    Map<String, Double> broken =
        rounds(type).stream()
            .map(places -> broken(new VehicleRoute(vehicle, day, places), type))
            .min(Comparator.comparingInt(Map::size))
            .orElseThrow();
    if (!isTaken(type)) {
      broken.put(RoutingConstraint.FACILITY_MATERIAL.id(), 1.0);
    }
    return broken;
  }

  /** The order alone; for those that must come home empty also over each place that takes it. */
  private List<List<Integer>> rounds(VehicleType type) {
    int place = routing.placeOfOrder(order);
    List<List<Integer>> rounds = new ArrayList<>();
    if (type.emptyBeforeDepot()) {
      type.unloadingPlaces().stream()
          .filter(this::takes)
          .forEach(unloading -> rounds.add(List.of(place, unloading)));
    }
    return rounds.isEmpty() ? List.of(List.of(place)) : rounds;
  }

  private boolean isTaken(VehicleType type) {
    return !type.emptyBeforeDepot() || type.unloadingPlaces().stream().anyMatch(this::takes);
  }

  private boolean takes(int place) {
    return routing.takes(place, routing.orders().get(order));
  }

  private Map<String, Double> broken(VehicleRoute route, VehicleType type) {
    Map<String, Double> broken = new TreeMap<>();
    for (RoutingViolation violation : RoutingSolutionCheck.checkRoute(routing, route)) {
      // That it must be emptied somewhere is not why; loads are told apart below.
      if (violation.constraint() != RoutingConstraint.EMPTY_BEFORE_DEPOT
          && violation.constraint() != RoutingConstraint.CAPACITY) {
        broken.merge(violation.constraint().id(), violation.amount(), Double::sum);
      }
    }
    // Where it leaves no time there is nothing to measure.
    broken.computeIfPresent(RoutingConstraint.TRUCK_BAN.id(), (name, amount) -> 1.0);
    Order alone = routing.orders().get(order);
    for (int d = 0; d < alone.loads().size(); d++) {
      double most = type.capacities().get(d);
      double excess = new RouteExplanation.Use(alone.loads().get(d), most).excess();
      if (excess > 0) {
        String name = RoutingConstraint.CAPACITY.id();
        broken.put(d == 0 ? name : name + " " + (d + 1), excess);
      }
    }
    return broken;
  }
}
