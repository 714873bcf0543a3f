package org.gleaner.domain.routing;

import java.util.ArrayList;
import java.util.List;

/** The vehicle may and can carry what it picks up, and unloads it where it is taken. */
final class HandlingCheck {

  private HandlingCheck() {}

  static void check(
      RoutingCase routing, VehicleRoute route, VehicleType type, RouteViolations violations) {
    List<Order> aboard = new ArrayList<>();
    for (int place : route.places()) {
      if (routing.isOrder(place)) {
        checkVehicle(routing.order(place), type.equipment(), violations);
        checkBan(routing, place, route.day(), type, violations);
        aboard.add(routing.order(place));
        continue;
      }
      if (routing.isFacility(place)) {
        checkFacility(routing.facility(place), aboard, violations);
      }
      aboard.clear();
    }
  }

  private static void checkVehicle(Order order, Equipment vehicle, RouteViolations violations) {
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
  private static void checkBan(
      RoutingCase routing, int place, int day, VehicleType type, RouteViolations violations) {
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

  private static void checkFacility(
      IntermediateFacility facility, List<Order> aboard, RouteViolations violations) {
    for (Order order : aboard) {
      if (!facility.terms().accepts(order.handling())) {
        violations.add(
            RoutingConstraint.FACILITY_MATERIAL,
            1,
            "facility "
                + facility.id()
                + " does not take "
                + order.handling().material()
                + " of order "
                + order.id());
      }
    }
  }
}
