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
 * each type of the case and each day.
 */
final class LastPlaces {

  private final RoutingCase routing;
  private final List<List<OfDay>> types = new ArrayList<>();

  /**
   * Of a type on a day.
   *
   * @param places none of which a route is late for, if there is such a place
   * @param orders that it may come from
   * @param unsaid the first place with hours that a leg does not say: they do not follow from the
   *     end of the shift, or waiting for them has no price
   */
  private record OfDay(List<Integer> places, List<Integer> orders, OptionalInt unsaid) {}

  private LastPlaces(RoutingCase routing) {
    this.routing = routing;
  }

  static LastPlaces of(RoutingCase routing, Eligibility eligibility) {
    LastPlaces last = new LastPlaces(routing);
    for (int t = 0; t < routing.vehicleTypes().size(); t++) {
      int type = t;
      List<Integer> orders = carried(routing, type, eligibility);
      last.types.add(
          IntStream.range(0, routing.days())
              .mapToObj(day -> last.decided(type, day, orders))
              .toList());
    }
    return last;
  }

  private OfDay decided(int index, int day, List<Integer> orders) {
    VehicleType type = routing.vehicleTypes().get(index);
    if (!type.emptyBeforeDepot() || !Vehicles.canUnload(type)) {
      return new OfDay(type.unloadingPlaces(), orders, OptionalInt.empty());
    }
    List<Integer> open = UnloadingPlaces.open(routing, type, day);
    if (open.isEmpty()) {
      return new OfDay(open, orders, OptionalInt.empty());
    }
    LastHours hours =
        new LastHours(
            routing,
            type,
            day,
            LastUnloading.places(routing, open, orders),
            Vehicles.homeBy(routing, type));
    if (isStop(routing, type)) {
      return new OfDay(hours.closingLate(), orders, OptionalInt.empty());
    }
    OptionalInt unsaid = hours.unsaid(orders);
    return new OfDay(unsaid.isEmpty() ? hours.places() : hours.tolerated(), orders, unsaid);
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
    return IntStream.range(0, routing.days())
        .anyMatch(day -> UnloadingPlaces.windows(routing, Windows.of(type), place, day).size() > 1);
  }

  /** The way home of a type on a day. */
  LastUnloading wayHome(int type, int day) {
    VehicleType vehicles = routing.vehicleTypes().get(type);
    return LastUnloading.of(
        routing, vehicles, day, types.get(type).get(day).places(), isStop(routing, vehicles));
  }

  /**
   * When vehicles must be home so that the last unloading is in time, as the convention counts it.
   *
   * @param day on which they drive, from 0
   * @param shiftEnd when they must be home anyway
   */
  double latestEnd(int type, int day, double shiftEnd) {
    VehicleType vehicles = routing.vehicleTypes().get(type);
    OfDay last = types.get(type).get(day);
    return !vehicles.emptyBeforeDepot() || isStop(routing, vehicles) || last.orders().isEmpty()
        ? shiftEnd
        : new LastHours(routing, vehicles, day, last.places(), shiftEnd).latestEnd();
  }

  /** Whether vehicles of a type may leave on a day. */
  boolean drives(int type, int day) {
    VehicleType vehicles = routing.vehicleTypes().get(type);
    return routing.drives(vehicles, day)
        && (!vehicles.emptyBeforeDepot() || !types.get(type).get(day).places().isEmpty());
  }

  /** What of the hours of places has no price, in words, if there is such a thing. */
  Optional<String> unpriced(Set<Integer> driving) {
    return IntStream.range(0, types.size())
        .filter(driving::contains)
        .mapToObj(this::unpriced)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<String> unpriced(int type) {
    return types.get(type).stream()
        .flatMapToInt(day -> day.unsaid().stream())
        .mapToObj(
            place ->
                "vehicles of type "
                    + routing.vehicleTypes().get(type).id()
                    + " must come home empty and may unload at "
                    + routing.placeName(place)
                    + ", which has hours that its routes may have to wait for or be late for")
        .findFirst();
  }

  /** Of some types those that find a place where they may unload last. */
  Set<Integer> among(Set<Integer> driving) {
    return IntStream.range(0, types.size())
        .filter(driving::contains)
        .filter(t -> IntStream.range(0, routing.days()).anyMatch(day -> drives(t, day)))
        .boxed()
        .collect(Collectors.toUnmodifiableSet());
  }
}
