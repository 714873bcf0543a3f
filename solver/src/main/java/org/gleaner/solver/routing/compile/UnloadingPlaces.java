package org.gleaner.solver.routing.compile;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.Unloading;
import org.gleaner.domain.routing.VehicleType;

/** Where vehicles can unload what they may carry. */
final class UnloadingPlaces {

  private UnloadingPlaces() {}

  /**
   * The case without the unloading places that are of no use to a type of vehicles: facilities that
   * take nothing of what it may carry, and places that are closed during its shift.
   */
  static RoutingCase restrict(RoutingCase routing, Eligibility eligibility) {
    List<VehicleType> types = new ArrayList<>();
    for (int t = 0; t < routing.vehicleTypes().size(); t++) {
      VehicleType type = routing.vehicleTypes().get(t);
      List<Integer> orders = eligibility.ordersOf(t);
      List<Integer> places =
          type.unloadingPlaces().stream()
              .filter(place -> isOpen(routing, type, place) && takes(routing, place, orders))
              .toList();
      types.add(
          type.withUnloading(new Unloading(places, type.maxUnloadings(), type.emptyBeforeDepot())));
    }
    return routing.withVehicleTypes(types);
  }

  private static boolean takes(RoutingCase routing, int place, List<Integer> orders) {
    return orders.isEmpty()
        || orders.stream().anyMatch(order -> routing.takes(place, routing.orders().get(order)));
  }

  private static boolean isOpen(RoutingCase routing, VehicleType type, int place) {
    Windows shift = Windows.of(type);
    return windows(routing, shift, place).stream().anyMatch(shift::isMet);
  }

  /** The windows of a place that count during some shifts; at least one. */
  static List<TimeWindow> windows(RoutingCase routing, Windows shifts, int place) {
    return routing.isDepot(place)
        ? List.of(routing.depots().get(place).hours())
        : shifts.of(routing.facility(place).terms().hours());
  }
}
