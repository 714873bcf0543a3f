package org.gleaner.domain.routing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gleaner.domain.routing.ImpossibleOrder.Reason;

/**
 * Orders that can never be served, whatever the routes: each by itself is too much for every
 * vehicle. Orders that are not among them may still be impossible together.
 */
public final class ImpossibleOrders {

  private final RoutingCase routing;
  private final Reach reach;

  private ImpossibleOrders(RoutingCase routing) {
    this.routing = routing;
    reach = new Reach(routing);
  }

  /** In the order of the case. */
  public static List<ImpossibleOrder> of(RoutingCase routing) {
    ImpossibleOrders orders = new ImpossibleOrders(routing);
    List<ImpossibleOrder> impossible = new ArrayList<>();
    for (int i = 0; i < routing.orders().size(); i++) {
      orders.impossible(i).ifPresent(impossible::add);
    }
    return impossible;
  }

  private Optional<ImpossibleOrder> impossible(int index) {
    Order order = routing.orders().get(index);
    List<DayPattern> within =
        order.dayPatterns().stream()
            .filter(p -> p.days().stream().allMatch(day -> day < routing.days()))
            .toList();
    if (within.isEmpty()) {
      return Optional.of(of(index, Reason.NO_DAY_PATTERN));
    }
    Reason nearest = Reason.NO_VEHICLE;
    for (DayPattern pattern : within) {
      Optional<Reason> reason = reason(index, pattern);
      if (reason.isEmpty()) {
        return Optional.empty();
      }
      nearest = later(nearest, reason.get());
    }
    return Optional.of(of(index, nearest));
  }

  private static Reason later(Reason a, Reason b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  /** Why a pattern cannot be followed: of its first day on which nobody can. */
  private Optional<Reason> reason(int index, DayPattern pattern) {
    RoadTerms roads = routing.terms().roads();
    boolean areDaysAlike =
        roads.bans().isEmpty()
            && roads.profiles().isEmpty()
            && routing.vehicleTypes().stream().allMatch(t -> t.hours().weekdays().isEmpty())
            && routing.orders().get(index).hours().areDaily()
            && routing.facilities().stream().allMatch(f -> f.terms().hours().areDaily());
    return pattern.days().stream()
        .limit(areDaysAlike ? 1 : Integer.MAX_VALUE)
        .flatMap(day -> reason(index, day).stream())
        .findFirst();
  }

  private Optional<Reason> reason(int index, int day) {
    Reason nearest = Reason.NO_VEHICLE;
    for (VehicleType type : routing.vehicleTypes()) {
      Optional<Reason> reason = reason(type, index, day);
      if (reason.isEmpty()) {
        return reason;
      }
      nearest = later(nearest, reason.get());
    }
    return Optional.of(nearest);
  }

  private Optional<Reason> reason(VehicleType type, int index, int day) {
    Order order = routing.orders().get(index);
    Equipment equipment = type.equipment();
    String hazard = order.handling().hazardClass();
    if (!reach.drives(type)) {
      return Optional.of(Reason.NO_VEHICLE);
    } else if (!equipment.features().containsAll(order.handling().requiredFeatures())) {
      return Optional.of(Reason.VEHICLE_FEATURE);
    } else if (hazard != null && !equipment.hazardClasses().contains(hazard)) {
      return Optional.of(Reason.HAZARD_PERMIT);
    } else if (!isTaken(order, type)) {
      return Optional.of(Reason.FACILITY_MATERIAL);
    } else if (isTooMuch(order)) {
      return Optional.of(Reason.RELIEF_LIMIT);
    } else if (isTooMuch(order, equipment)) {
      return Optional.of(Reason.CAPACITY);
    } else if (!equipment.hasCompartmentFor(order)) {
      return Optional.of(Reason.COMPARTMENT);
    }
    return lateness(type, index, day).or(() -> dayOff(type, order, day));
  }

  /** Whose weekday it is not, of those who could come in time. */
  private Optional<Reason> dayOff(VehicleType type, Order order, int day) {
    if (!routing.drives(type, day)) {
      return Optional.of(Reason.VEHICLE_DAY);
    }
    boolean isTaken =
        !type.emptyBeforeDepot()
            || type.unloadingPlaces().stream()
                .anyMatch(place -> routing.takes(place, order) && isOpen(type, place, day));
    return isTaken ? Optional.empty() : Optional.of(Reason.FACILITY_DAY);
  }

  private boolean isOpen(VehicleType type, int place, int day) {
    return !routing.isFacility(place)
        || routing.statedHours(place, day).stream().anyMatch(type.hours()::meet);
  }

  /** Why a type that could serve the order cannot be there in time; empty if it can. */
  private Optional<Reason> lateness(VehicleType type, int index, int day) {
    int place = routing.placeOfOrder(index);
    List<TimeWindow> own = routing.statedHours(place, day);
    List<TimeWindow> allowed = routing.windows(place, type, day);
    int usual = type.equipment().profile();
    int today = routing.profile(type, day);
    if (reach.isTooFar(type, usual, index)) {
      return Optional.of(Reason.TOO_FAR);
    } else if (own.isEmpty()) {
      return Optional.of(Reason.ORDER_DAY);
    } else if (reach.isInTime(type, today, index, allowed)) {
      return reach.isTooFar(type, today, index)
          ? Optional.of(Reason.ROAD_CLOSED)
          : Optional.empty();
    } else if (!reach.isInTime(type, usual, index, own)) {
      return Optional.of(Reason.UNREACHABLE);
    }
    boolean isClosed = reach.isInTime(type, usual, index, allowed);
    return Optional.of(isClosed ? Reason.ROAD_CLOSED : Reason.TRUCK_BAN);
  }

  /** Who need not come home empty may bring it to the depot. */
  private boolean isTaken(Order order, VehicleType type) {
    return !type.emptyBeforeDepot()
        || type.unloadingPlaces().stream().anyMatch(place -> routing.takes(place, order));
  }

  private boolean isTooMuch(Order order) {
    Relief relief = order.handling().relief();
    return relief != null
        && RouteViolations.isMore(relief.kg(), routing.rules().mostKg(relief.id()));
  }

  private static boolean isTooMuch(Order order, Equipment equipment) {
    for (int i = 0; i < order.loads().size(); i++) {
      if (RouteViolations.isMore(order.loads().get(i), equipment.capacities().get(i))) {
        return true;
      }
    }
    return false;
  }

  private ImpossibleOrder of(int index, Reason reason) {
    Order order = routing.orders().get(index);
    String why =
        switch (reason) {
          case NO_DAY_PATTERN ->
              "none of its day patterns lies within the horizon, days: " + routing.days();
          case NO_VEHICLE -> "no vehicle can leave its depot and come home as it must";
          case VEHICLE_FEATURE ->
              "no vehicle has all that it requires: "
                  + String.join(", ", order.handling().requiredFeatures());
          case HAZARD_PERMIT ->
              "no vehicle for it may carry hazard class " + order.handling().hazardClass();
          case FACILITY_MATERIAL ->
              "no vehicle for it can unload "
                  + order.handling().material()
                  + ", as it must before it comes home";
          case RELIEF_LIMIT -> "it alone is more than its relief allows: " + relief(order);
          case CAPACITY -> "no vehicle for it carries as much: " + figures(order.loads());
          case COMPARTMENT -> "no vehicle for it has a compartment that takes it and holds as much";
          case TOO_FAR ->
              "no vehicle for it may drive as far as there and home, or its driver as long";
          case UNREACHABLE ->
              "no vehicle for it can be there in time and home by the end of its shift";
          case DOES_NOT_FIT -> "does not fit with the others";
          case CANCELLED -> "it was cancelled";
          case SKIPPED -> "it was found closed or not ready";
          case NO_PLACE_LEFT -> "no vehicle can take it any more";
          case TRUCK_BAN ->
              "bans in its zones leave no vehicle for it the time to serve it: "
                  + String.join(", ", routing.terms().roads().zonesOf(routing.placeOfOrder(index)));
          case VEHICLE_DAY -> "every vehicle for it is at home on one of its days, by its weekdays";
          case ORDER_DAY -> "it is closed on one of its days, by its windows";
          case FACILITY_DAY ->
              "no place where a vehicle for it may unload it is open on one of its days";
          case ROAD_CLOSED -> "closed roads keep every vehicle for it away on its days";
        };
    return new ImpossibleOrder(index, reason, why);
  }

  private String relief(Order order) {
    Relief relief = order.handling().relief();
    return relief == null
        ? ""
        : figures(List.of(relief.kg()))
            + " kg, at most "
            + figures(List.of(routing.rules().mostKg(relief.id())))
            + " kg under "
            + relief.id();
  }

  private static String figures(List<Double> loads) {
    return String.join(
        " / ", loads.stream().map(load -> ShownFigure.of(BigDecimal.valueOf(load))).toList());
  }
}
