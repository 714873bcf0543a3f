package org.gleaner.solver.routing.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.solver.routing.RoutingFeature;
import org.gleaner.solver.routing.UnsupportedRoutingException;

/** Vehicle types as a problem has them; those that can never drive are left out. */
final class Vehicles {

  private final RoutingCase routing;
  private final RoundingConvention rounding;
  private final Locations locations;
  private final Units units;
  private final List<Compiled> compiled = new ArrayList<>();

  private Vehicles(Locations locations, Units units) {
    this.routing = locations.routing();
    this.rounding = routing.rounding();
    this.locations = locations;
    this.units = units;
  }

  /**
   * A type of the problem: a type of the case on one day.
   *
   * @param firstVehicle number in the case of the first of them
   */
  record Compiled(org.gleaner.solver.routing.VehicleType type, int firstVehicle, int day) {}

  static Vehicles of(Locations locations, Units units) {
    Vehicles vehicles = new Vehicles(locations, units);
    for (int day = 0; day < locations.routing().days(); day++) {
      vehicles.addDay(day);
    }
    if (vehicles.compiled.isEmpty()) {
      throw new UnsupportedRoutingException(
          RoutingFeature.USABLE_VEHICLE,
          "no vehicle can leave its depot within its shift and come home as it must");
    }
    return vehicles;
  }

  private void addDay(int day) {
    int first = 0;
    for (VehicleType type : routing.vehicleTypes()) {
      int firstVehicle = first;
      compiled(type).ifPresent(t -> compiled.add(new Compiled(t, firstVehicle, day)));
      first += type.count();
    }
  }

  List<Compiled> all() {
    return compiled;
  }

  Compiled get(int type) {
    return compiled.get(type);
  }

  /** Types of the problem that drive on a day; none named if there is only one day. */
  List<Integer> typesOn(int day) {
    return routing.days() == 1
        ? List.of()
        : IntStream.range(0, compiled.size()).filter(t -> get(t).day() == day).boxed().toList();
  }

  /** Whether a vehicle that must come home empty has a place for it. */
  static boolean canUnload(VehicleType type) {
    return !type.unloadingPlaces().isEmpty() && type.maxUnloadings() > 0;
  }

  private Optional<org.gleaner.solver.routing.VehicleType> compiled(VehicleType type) {
    Span start = span(type, type.startDepot());
    Span end = span(type, type.endDepot());
    if (start.open() > Math.min(start.close(), end.close())
        || (type.emptyBeforeDepot() && !canUnload(type))) {
      return Optional.empty();
    }
    requireOneSpan(type, start, end);
    long earliest = units.up(start.open());
    long latest = Math.max(earliest, units.down(end.close()));
    return Optional.of(compiled(type, earliest, latest));
  }

  private org.gleaner.solver.routing.VehicleType compiled(
      VehicleType type, long earliest, long latest) {
    int end =
        type.emptyBeforeDepot()
            ? locations.of(LastUnloading.of(routing, type))
            : locations.of(type.endDepot());
    return new org.gleaner.solver.routing.VehicleType(
        type.count(),
        capacities(type),
        locations.of(type.startDepot()),
        end,
        units.money(rounding.scaled(type.fixedCost())),
        units.unitCost(type.costPerDistance()),
        0,
        earliest,
        latest,
        units.down(rounding.scaled(type.maxDuration())),
        units.down(rounding.scaled(type.maxDistance())),
        0,
        type.unloadingPlaces().stream().map(locations::of).toList(),
        // The way home has one unloading in it.
        type.emptyBeforeDepot() ? type.maxUnloadings() - 1 : type.maxUnloadings());
  }

  private List<Long> capacities(VehicleType type) {
    return IntStream.range(0, type.capacities().size())
        .mapToObj(d -> units.loadDown(d, type.capacities().get(d)))
        .toList();
  }

  /**
   * A problem has one span for both ends of a route, so the hours of the two depots must not differ
   * where it matters. Leaving once the end depot has closed is late anyway, and nobody comes home
   * before the start depot has opened.
   */
  private static void requireOneSpan(VehicleType type, Span start, Span end) {
    if (end.open() > start.open() || start.close() < end.close()) {
      throw new UnsupportedRoutingException(
          RoutingFeature.DIFFERENT_DEPOT_HOURS,
          "vehicles of type " + type.id() + " start and end at depots with different hours");
    }
  }

  /** When a vehicle may be at a depot, as the convention counts it; never if it closes first. */
  private record Span(double open, double close) {}

  private Span span(VehicleType type, int depot) {
    Depot at = routing.depots().get(depot);
    double open = Math.max(at.hours().open(), type.shift().open());
    double close = Math.min(at.hours().close(), type.shift().close());
    return new Span(Math.max(0, rounding.scaled(open)), rounding.scaled(close));
  }
}
