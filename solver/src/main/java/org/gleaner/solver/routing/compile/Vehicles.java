package org.gleaner.solver.routing.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gleaner.domain.routing.Compartment;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RouteEnds;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.solver.routing.RoutingFeature;
import org.gleaner.solver.routing.UnsupportedRoutingException;

/** Vehicle types as a problem has them; those that can never drive are left out. */
final class Vehicles {

  private final RoutingCase routing;
  private final RoundingConvention rounding;
  private final Locations locations;
  private final Units units;
  private final Eligibility eligibility;
  private final ReliefLoads reliefs;
  private final Holds holds;
  private final CompartmentLoads compartments;
  private final LastPlaces last;
  private final List<Compiled> compiled = new ArrayList<>();
  private final List<Tariff> tariffs = new ArrayList<>();
  private final Crews crews;
  private final ExtendedShifts extended;

  private Vehicles(
      Locations locations,
      Units units,
      Eligibility eligibility,
      Holds holds,
      CompartmentLoads compartments,
      LastPlaces last) {
    this.routing = locations.routing();
    this.rounding = routing.rounding();
    this.locations = locations;
    this.units = units;
    this.eligibility = eligibility;
    this.crews = new Crews(routing, CrewLimits.of(routing, locations.visits()), units);
    this.extended = ExtendedShifts.of(routing, locations.visits());
    this.reliefs = ReliefLoads.of(routing);
    this.holds = holds;
    this.compartments = compartments;
    this.last = last;
  }

  /**
   * A type of the problem: vehicles of a type of the case on one day.
   *
   * @param typeOfCase position in the case's types
   * @param firstVehicle number in the case of the first of them
   */
  record Compiled(
      org.gleaner.solver.routing.VehicleType type, int typeOfCase, int firstVehicle, int day) {}

  static Vehicles of(
      Locations locations,
      Units units,
      Eligibility eligibility,
      Set<Integer> driving,
      Holds holds,
      CompartmentLoads compartments,
      LastPlaces last) {
    Vehicles vehicles = new Vehicles(locations, units, eligibility, holds, compartments, last);
    for (int day = 0; day < locations.routing().days(); day++) {
      vehicles.addDay(day, driving);
    }
    return vehicles;
  }

  private void addDay(int day, Set<Integer> driving) {
    int first = 0;
    for (int t = 0; t < routing.vehicleTypes().size(); t++) {
      VehicleType type = routing.vehicleTypes().get(t);
      if (driving.contains(t) && last.drives(t, day)) {
        for (ExtendedShifts.Group group : extended.groups(type, day)) {
          compiled.add(compiled(type, t, day, first, group));
        }
      }
      first += type.count();
    }
  }

  private Compiled compiled(
      VehicleType type, int typeOfCase, int day, int first, ExtendedShifts.Group group) {
    var ofDay =
        Units.naming(
            () -> "vehicles of type " + type.id(),
            () ->
                compiled(type, typeOfCase, day)
                    .withCount(group.count())
                    .withHours(crews.of(type, day, group.isExtended())));
    return new Compiled(ofDay, typeOfCase, first + group.first(), day);
  }

  /** Positions of the types of a case that can drive at all. */
  static Set<Integer> driving(RoutingCase routing) {
    return IntStream.range(0, routing.vehicleTypes().size())
        .filter(t -> drives(routing, routing.vehicleTypes().get(t)))
        .boxed()
        .collect(Collectors.toUnmodifiableSet());
  }

  List<Compiled> all() {
    return compiled;
  }

  Compiled get(int type) {
    return compiled.get(type);
  }

  /** Position of the type of a vehicle on a day; empty if it cannot drive then. */
  OptionalInt typeOf(int vehicle, int day) {
    return IntStream.range(0, compiled.size())
        .filter(t -> get(t).day() == day)
        .filter(
            t ->
                vehicle >= get(t).firstVehicle()
                    && vehicle < get(t).firstVehicle() + get(t).type().count())
        .findFirst();
  }

  /** In the order of the problem's profiles. */
  List<Tariff> tariffs() {
    return tariffs;
  }

  /** Types of the problem that may make a visit; none named if all may. */
  List<Integer> typesFor(Visits.Visit visit) {
    List<Integer> types =
        IntStream.range(0, compiled.size())
            .filter(t -> get(t).day() == visit.day() && visit.admits(get(t).typeOfCase()))
            .filter(t -> eligibility.mayServe(get(t).typeOfCase(), visit.order()))
            .filter(t -> visit.placement().isFor(layoutOf(t)))
            .boxed()
            .toList();
    return types.size() == compiled.size() ? List.of() : types;
  }

  /** Layout of the compartments of a type of the problem. */
  int layoutOf(int type) {
    return holds.layoutOf(routing.vehicleTypes().get(get(type).typeOfCase()));
  }

  /** Of a type of the problem; none if it is one hold. */
  List<Compartment> compartments(int type) {
    return holds.layouts().get(layoutOf(type));
  }

  /** Whether a vehicle that must come home empty has a place for it. */
  static boolean canUnload(VehicleType type) {
    return !type.unloadingPlaces().isEmpty() && type.maxUnloadings() > 0;
  }

  private static boolean drives(RoutingCase routing, VehicleType type) {
    Span start = span(routing, type, type.startDepot());
    Span end = span(routing, type, type.endDepot());
    return IntStream.range(0, routing.days()).anyMatch(day -> routing.drives(type, day))
        && start.open() <= Math.min(start.close(), end.close())
        && (!type.emptyBeforeDepot() || canUnload(type));
  }

  private org.gleaner.solver.routing.VehicleType compiled(
      VehicleType type, int typeOfCase, int day) {
    Span start = span(routing, type, type.startDepot());
    Span end = span(routing, type, type.endDepot());
    requireOneSpan(type, start, end);
    double close = last.latestEnd(typeOfCase, day, end.close());
    long earliest = units.up(start.open());
    return compiled(type, typeOfCase, day, earliest, Math.max(earliest, units.down(close)));
  }

  private org.gleaner.solver.routing.VehicleType compiled(
      VehicleType type, int typeOfCase, int day, long earliest, long latest) {
    int end =
        type.emptyBeforeDepot()
            ? locations.of(last.wayHome(typeOfCase, day))
            : locations.of(type.endDepot());
    Tariff.Priced priced = Tariff.of(routing, type, day, units.perUnitCost());
    return org.gleaner.solver.routing.VehicleType.builder(type.count(), capacities(type))
        .depots(locations.of(type.startDepot()), end)
        .costs(
            units.money(rounding.scaled(type.fixedCost())),
            priced.price(),
            units.unitCost(type.costs().perDuration()))
        .shift(earliest, latest)
        .limits(units.down(rounding.scaled(type.maxDuration())), limit(priced.tariff().limit(type)))
        .profile(profile(priced.tariff()))
        .reloads(unloadings(type, day), maxReloads(type))
        .build();
  }

  private List<Integer> unloadings(VehicleType type, int day) {
    return type.unloadingPlaces().stream()
        .flatMap(place -> locations.unloadings(place, type, day).stream())
        .toList();
  }

  /** The way home has one unloading in it. */
  private static int maxReloads(VehicleType type) {
    return type.emptyBeforeDepot() ? type.maxUnloadings() - 1 : type.maxUnloadings();
  }

  /** Keeps routes from ways that there are not. */
  private long limit(double limit) {
    long stated = units.down(rounding.scaled(limit));
    return units.hasNoWay() ? Math.min(stated, Units.NO_WAY - 1) : stated;
  }

  private int profile(Tariff tariff) {
    if (!tariffs.contains(tariff)) {
      tariffs.add(tariff);
    }
    return tariffs.indexOf(tariff);
  }

  private List<Long> capacities(VehicleType type) {
    List<Long> capacities = new ArrayList<>();
    IntStream.range(0, type.capacities().size())
        .forEach(d -> capacities.add(units.loadDown(d, type.capacities().get(d))));
    capacities.addAll(reliefs.capacities());
    capacities.addAll(compartments.capacities(type));
    if (OrderLimits.areBinding(routing)) {
      capacities.add(OrderLimits.capacity(routing, type));
    }
    return capacities;
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

  /** When vehicles of a type must be home, as the convention counts it. */
  static double homeBy(RoutingCase routing, VehicleType type) {
    return span(routing, type, type.endDepot()).close();
  }

  private static Span span(RoutingCase routing, VehicleType type, int depot) {
    TimeWindow hours = depot == RouteEnds.OPEN ? TimeWindow.ALWAYS : routing.depotHours(depot);
    double open = Math.max(hours.open(), type.shift().open());
    double close = Math.min(hours.close(), type.hours().latestEnd());
    RoundingConvention rounding = routing.rounding();
    return new Span(Math.max(0, rounding.scaled(open)), rounding.scaled(close));
  }
}
