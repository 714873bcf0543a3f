package org.gleaner.solver.routing.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
              .filter(place -> isOpenOnSomeDay(routing, type, place))
              .filter(place -> takes(routing, place, orders))
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

  private static boolean isOpenOnSomeDay(RoutingCase routing, VehicleType type, int place) {
    return IntStream.range(0, routing.days()).anyMatch(day -> isOpen(routing, type, place, day));
  }

  private static boolean isOpen(RoutingCase routing, VehicleType type, int place, int day) {
    Windows shift = Windows.of(type);
    return windows(routing, shift, place, day).stream().anyMatch(shift::isMet);
  }

  /** Those that a type finds open on a day. */
  static List<Integer> open(RoutingCase routing, VehicleType type, int day) {
    return type.unloadingPlaces().stream()
        .filter(place -> isOpen(routing, type, place, day))
        .toList();
  }

  /** The windows of a place that count during some shifts of a day; none if it stays closed. */
  static List<TimeWindow> windows(RoutingCase routing, Windows shifts, int place, int day) {
    if (routing.isDepot(place)) {
      return List.of(routing.depotHours(place));
    }
    List<TimeWindow> hours = routing.statedHours(place, day);
    return hours.isEmpty() ? hours : shifts.of(hours);
  }
}
