package org.gleaner.solver.routing.compile;

import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.solver.routing.Quantities;

/**
 * Limits of the orders of a route, as a load dimension of their own in which each order weighs 1:
 * that is exact for vehicles that do not unload on their way.
 */
final class OrderLimits {

  private OrderLimits() {}

  static boolean areBinding(RoutingCase routing) {
    return routing.vehicleTypes().stream().anyMatch(type -> isBinding(routing, type));
  }

  static boolean isBinding(RoutingCase routing, VehicleType type) {
    return type.limits().maxOrders() < routing.orders().size();
  }

  static long capacity(RoutingCase routing, VehicleType type) {
    return isBinding(routing, type) ? type.limits().maxOrders() : Quantities.UNLIMITED;
  }

  /** Whether routes of the type are one trip, or two of which the last brings home nothing. */
  static boolean isOneTrip(VehicleType type) {
    int onTheWay = type.maxUnloadings() - (type.emptyBeforeDepot() ? 1 : 0);
    return type.unloadingPlaces().isEmpty() || onTheWay <= 0;
  }
}
