package org.gleaner.solver.routing.compile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.gleaner.domain.routing.Equipment;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.Relief;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.VehicleType;

/**
 * Which types of vehicles may serve which orders: they have the features that it requires and the
 * permit for its hazard class, a compartment for it, and can unload it where they must. An order
 * that alone is more than its relief allows is served by none.
 *
 * @param types of the case, by order; ascending
 */
record Eligibility(List<Set<Integer>> types) {

  static Eligibility of(RoutingCase routing) {
    return new Eligibility(
        routing.orders().stream().map(order -> typesFor(routing, order)).toList());
  }

  private static Set<Integer> typesFor(RoutingCase routing, Order order) {
    List<VehicleType> types = routing.vehicleTypes();
    Relief relief = order.handling().relief();
    if (relief != null && relief.kg() > routing.rules().mostKg(relief.id())) {
      return Set.of();
    }
    return new HashSet<>(
        IntStream.range(0, types.size())
            .filter(t -> mayServe(routing, types.get(t), order))
            .boxed()
            .toList());
  }

  private static boolean mayServe(RoutingCase routing, VehicleType type, Order order) {
    boolean isTaken =
        !type.emptyBeforeDepot()
            || type.unloadingPlaces().stream().anyMatch(place -> routing.takes(place, order));
    return isTaken && mayServe(type.equipment(), order);
  }

  private static boolean mayServe(Equipment equipment, Order order) {
    String hazard = order.handling().hazardClass();
    return equipment.features().containsAll(order.handling().requiredFeatures())
        && (hazard == null || equipment.hazardClasses().contains(hazard))
        && equipment.hasCompartmentFor(order);
  }

  boolean mayServe(int type, int order) {
    return types.get(order).contains(type);
  }

  /** Positions in the case of the orders that a type may serve. */
  List<Integer> ordersOf(int type) {
    List<Integer> orders = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      if (mayServe(type, i)) {
        orders.add(i);
      }
    }
    return orders;
  }

  /** The same without the types that never drive. */
  Eligibility among(Set<Integer> driving) {
    return new Eligibility(
        types.stream().map(some -> Set.copyOf(intersection(some, driving))).toList());
  }

  private static Set<Integer> intersection(Set<Integer> some, Set<Integer> others) {
    Set<Integer> both = new HashSet<>(some);
    both.retainAll(others);
    return both;
  }
}
