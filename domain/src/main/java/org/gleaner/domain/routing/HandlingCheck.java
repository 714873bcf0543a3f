package org.gleaner.domain.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gleaner.domain.routing.Separation.Scope;

/**
 * The vehicle may and can carry what it picks up, all of a trip together, and unloads it where it
 * is taken.
 */
final class HandlingCheck {

  private final RoutingCase routing;
  private final RouteViolations violations;
  private final Equipment vehicle;

  private HandlingCheck(RoutingCase routing, Equipment vehicle, RouteViolations violations) {
    this.routing = routing;
    this.vehicle = vehicle;
    this.violations = violations;
  }

  static void check(
      RoutingCase routing, VehicleRoute route, VehicleType type, RouteViolations violations) {
    HandlingCheck check = new HandlingCheck(routing, type.equipment(), violations);
    List<Order> aboard = new ArrayList<>();
    int done = routing.progressOf(route).map(VehicleProgress::stopsDone).orElse(0);
    for (int i = 0; i < route.places().size(); i++) {
      int place = route.places().get(i);
      if (routing.isOrder(place)) {
        check.checkVehicle(routing.order(place));
        if (i >= done) {
          check.checkBan(place, route.day(), type);
        }
        aboard.add(routing.order(place));
        continue;
      }
      if (routing.isFacility(place)) {
        check.checkFacility(routing.facility(place), aboard);
      }
      check.checkTrip(aboard);
      aboard.clear();
    }
    check.checkTrip(aboard);
  }

  private void checkVehicle(Order order) {
    List<String> missing = new ArrayList<>(order.handling().requiredFeatures());
    missing.removeAll(vehicle.features());
    if (!missing.isEmpty()) {
      violations.add(
          RoutingConstraint.VEHICLE_FEATURE,
          missing.size(),
          "lacks " + String.join(", ", missing) + " for order " + order.id());
    }
    String hazard = order.handling().hazardClass();
    if (hazard != null && !vehicle.hazardClasses().contains(hazard)) {
      violations.add(
          RoutingConstraint.HAZARD_PERMIT,
          1,
          "may not carry hazard class " + hazard + " of order " + order.id());
    }
  }

  /** A ban that leaves some time is a matter of the clock ({@link RouteStop}). */
  private void checkBan(int place, int day, VehicleType type) {
    if (routing.windows(place, type, day).isEmpty()) {
      violations.add(
          RoutingConstraint.TRUCK_BAN,
          1,
          "may not stand at order "
              + routing.order(place).id()
              + " on this day in any of its windows: zone "
              + String.join(", ", routing.terms().roads().zonesOf(place))
              + " bans it");
    }
  }

  /** Counts each material that is not taken once, however many orders are of it. */
  private void checkFacility(IntermediateFacility facility, List<Order> aboard) {
    Map<String, List<Order>> refused = new LinkedHashMap<>();
    for (Order order : aboard) {
      String material = order.handling().material();
      if (material != null && !facility.terms().accepts(order.handling())) {
        refused.computeIfAbsent(material, m -> new ArrayList<>()).add(order);
      }
    }
    refused.forEach(
        (material, orders) ->
            violations.add(
                RoutingConstraint.FACILITY_MATERIAL,
                1,
                "facility "
                    + facility.id()
                    + " does not take "
                    + material
                    + " of order "
                    + ids(orders)));
  }

  private static String ids(List<Order> orders) {
    return orders.stream().map(Order::id).collect(Collectors.joining(", "));
  }

  private void checkTrip(List<Order> aboard) {
    checkSeparations(aboard);
    checkCompartments(aboard);
    checkReliefs(aboard);
  }

  /** Orders that no compartment takes count 1 each, others that fit into none together 1 in all. */
  private void checkCompartments(List<Order> aboard) {
    if (vehicle.compartments().isEmpty()) {
      return;
    }
    List<Order> placeable = new ArrayList<>();
    for (Order order : aboard) {
      if (vehicle.hasCompartmentFor(order)) {
        placeable.add(order);
      } else {
        violations.add(
            RoutingConstraint.COMPARTMENT,
            1,
            "has no compartment that takes and holds order " + order.id());
      }
    }
    if (Stowage.of(vehicle.compartments(), placeable, routing.rules()).isEmpty()) {
      violations.add(
          RoutingConstraint.COMPARTMENT,
          1,
          "no way was found to stow orders " + ids(placeable) + " in its compartments");
    }
  }

  /** Counts each pair of classes that must be kept apart once, however many orders are of them. */
  private void checkSeparations(List<Order> aboard) {
    if (routing.rules().separations().isEmpty()) {
      return;
    }
    List<Order> one = oneOfEachClass(aboard);
    for (int i = 0; i < one.size(); i++) {
      for (int j = i + 1; j < one.size(); j++) {
        Order first = one.get(i);
        Order second = one.get(j);
        if (isApart(scope(first, second))) {
          violations.add(
              RoutingConstraint.SEPARATION,
              1,
              words(first) + " and " + words(second) + " may not ride together");
        }
      }
    }
  }

  /** What is apart by compartment is one with the stowage where there are compartments. */
  private boolean isApart(Scope scope) {
    return scope == Scope.VEHICLE
        || (scope == Scope.COMPARTMENT && vehicle.compartments().isEmpty());
  }

  private Scope scope(Order first, Order second) {
    return routing.rules().scope(first.handling().hazardClass(), second.handling().hazardClass());
  }

  private static String words(Order order) {
    String hazard = order.handling().hazardClass();
    String what = hazard == null ? "harmless goods" : "hazard class " + hazard;
    return what + " (order " + order.id() + ")";
  }

  private static List<Order> oneOfEachClass(List<Order> orders) {
    List<Order> one = new ArrayList<>();
    for (Order order : orders) {
      String hazard = order.handling().hazardClass();
      if (one.stream().noneMatch(o -> Objects.equals(o.handling().hazardClass(), hazard))) {
        one.add(order);
      }
    }
    return one;
  }

  private void checkReliefs(List<Order> aboard) {
    Map<String, Double> carried = new TreeMap<>();
    for (Order order : aboard) {
      Relief relief = order.handling().relief();
      if (relief != null) {
        carried.merge(relief.id(), relief.kg(), Double::sum);
      }
    }
    carried.forEach(
        (relief, kg) ->
            violations.exceeds(
                RoutingConstraint.RELIEF_LIMIT,
                kg,
                routing.rules().mostKg(relief),
                "load of a trip under relief " + relief + ", in kg,"));
  }
}
