package org.gleaner.solver.routing.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/**
 * Where vehicles that must come home empty may unload last.
 *
 * @param tolerated by type of the case; null if all their unloading places must do exactly
 */
record LastPlaces(@Nullable List<List<Integer>> tolerated) {

  /** All of them, else the case is refused. */
  static final LastPlaces EXACT = new LastPlaces(null);

  /**
   * Those that no plan is late for, though waiting for them to open has no price in the problem.
   */
  static LastPlaces tolerant(RoutingCase routing, Eligibility eligibility) {
    List<List<Integer>> places = new ArrayList<>();
    for (int t = 0; t < routing.vehicleTypes().size(); t++) {
      VehicleType type = routing.vehicleTypes().get(t);
      places.add(
          type.emptyBeforeDepot() && Vehicles.canUnload(type)
              ? LastHours.tolerated(
                  routing, type, carried(routing, t, eligibility), Vehicles.homeBy(routing, type))
              : type.unloadingPlaces());
    }
    return new LastPlaces(places);
  }

  List<Integer> of(RoutingCase routing, int type, Eligibility eligibility) {
    return tolerated == null
        ? LastUnloading.places(
            routing, routing.vehicleTypes().get(type), carried(routing, type, eligibility))
        : tolerated.get(type);
  }

  double latestEnd(
      RoutingCase routing, int type, int day, Eligibility eligibility, double shiftEnd) {
    VehicleType vehicles = routing.vehicleTypes().get(type);
    List<Integer> orders = carried(routing, type, eligibility);
    return tolerated == null
        ? LastHours.latestEnd(routing, vehicles, day, orders, shiftEnd)
        : LastHours.toleratedEnd(
            routing, vehicles, day, of(routing, type, eligibility), orders, shiftEnd);
  }

  /** Orders that are more than the vehicle holds never come to where it unloads. */
  private static List<Integer> carried(RoutingCase routing, int type, Eligibility eligibility) {
    List<Double> capacities = routing.vehicleTypes().get(type).capacities();
    return eligibility.ordersOf(type).stream()
        .filter(
            order ->
                IntStream.range(0, capacities.size())
                    .allMatch(d -> routing.orders().get(order).loads().get(d) <= capacities.get(d)))
        .toList();
  }

  /** Of some types those that find a place where they may unload last. */
  Set<Integer> among(RoutingCase routing, Set<Integer> driving, Eligibility eligibility) {
    return IntStream.range(0, routing.vehicleTypes().size())
        .filter(driving::contains)
        .filter(
            t ->
                !routing.vehicleTypes().get(t).emptyBeforeDepot()
                    || !of(routing, t, eligibility).isEmpty())
        .boxed()
        .collect(Collectors.toUnmodifiableSet());
  }
}
