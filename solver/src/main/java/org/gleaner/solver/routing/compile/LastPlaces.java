package org.gleaner.solver.routing.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.VehicleType;

/**
 * Where vehicles that must come home empty may unload last, and how a problem says so: decided for
 * each type of the case.
 */
final class LastPlaces {

  private final RoutingCase routing;
  private final List<OfType> types = new ArrayList<>();

  /**
   * Of a type.
   *
   * @param places none of which a route is late for, if there is such a place
   * @param orders that it may come from
   * @param unsaid the first place with hours that a leg does not say: they do not follow from the
   *     end of the shift, or waiting for them has no price
   */
  private record OfType(List<Integer> places, List<Integer> orders, OptionalInt unsaid) {}

  private LastPlaces(RoutingCase routing) {
    this.routing = routing;
  }

  static LastPlaces of(RoutingCase routing, Eligibility eligibility) {
    LastPlaces last = new LastPlaces(routing);
    for (int t = 0; t < routing.vehicleTypes().size(); t++) {
      last.types.add(last.decided(t, carried(routing, t, eligibility)));
    }
    return last;
  }

  private OfType decided(int index, List<Integer> orders) {
    VehicleType type = routing.vehicleTypes().get(index);
    if (!type.emptyBeforeDepot() || !Vehicles.canUnload(type)) {
      return new OfType(type.unloadingPlaces(), orders, OptionalInt.empty());
    }
    List<Integer> places = LastUnloading.places(routing, type, orders);
    double shiftEnd = Vehicles.homeBy(routing, type);
    if (isStop(routing, type)) {
      List<Integer> late = LastHours.closingLate(routing, type, places, shiftEnd);
      return new OfType(late.isEmpty() ? places : late, orders, OptionalInt.empty());
    }
    OptionalInt unsaid = LastHours.unsaid(routing, type, places, orders, shiftEnd);
    return unsaid.isEmpty()
        ? new OfType(places, orders, unsaid)
        : new OfType(LastHours.tolerated(routing, type, places, shiftEnd), orders, unsaid);
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

  /**
   * Whether vehicles of a type make a stop on their way home: where a place has several windows or
   * drivers take breaks, which may not fall into the unloading, a leg does not say when it is.
   */
  static boolean isStop(RoutingCase routing, VehicleType type) {
    return type.emptyBeforeDepot()
        && (!type.hours().breaks().isEmpty()
            || type.unloadingPlaces().stream().anyMatch(p -> hasWindows(routing, type, p)));
  }

  private static boolean hasWindows(RoutingCase routing, VehicleType type, int place) {
    return UnloadingPlaces.windows(routing, Windows.of(type), place).size() > 1;
  }

  /** The way home of a type on a day. */
  LastUnloading wayHome(int type, int day) {
    VehicleType vehicles = routing.vehicleTypes().get(type);
    return LastUnloading.of(
        routing, vehicles, day, types.get(type).places(), isStop(routing, vehicles));
  }

  /**
   * When vehicles must be home so that the last unloading is in time, as the convention counts it.
   *
   * @param day on which they drive, from 0
   * @param shiftEnd when they must be home anyway
   */
  double latestEnd(int type, int day, double shiftEnd) {
    VehicleType vehicles = routing.vehicleTypes().get(type);
    OfType last = types.get(type);
    return !vehicles.emptyBeforeDepot() || isStop(routing, vehicles) || last.orders().isEmpty()
        ? shiftEnd
        : LastHours.latestEnd(routing, vehicles, day, last.places(), shiftEnd);
  }

  /** What of the hours of places has no price, in words, if there is such a thing. */
  Optional<String> unpriced(Set<Integer> driving) {
    return IntStream.range(0, types.size())
        .filter(driving::contains)
        .filter(t -> types.get(t).unsaid().isPresent())
        .mapToObj(
            t ->
                "vehicles of type "
                    + routing.vehicleTypes().get(t).id()
                    + " must come home empty and may unload at "
                    + routing.placeName(types.get(t).unsaid().getAsInt())
                    + ", which has hours that its routes may have to wait for or be late for")
        .findFirst();
  }

  /** Of some types those that find a place where they may unload last. */
  Set<Integer> among(Set<Integer> driving) {
    return IntStream.range(0, types.size())
        .filter(driving::contains)
        .filter(
            t ->
                !routing.vehicleTypes().get(t).emptyBeforeDepot()
                    || !types.get(t).places().isEmpty())
        .boxed()
        .collect(Collectors.toUnmodifiableSet());
  }
}
