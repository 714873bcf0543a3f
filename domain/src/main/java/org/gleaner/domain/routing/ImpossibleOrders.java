package org.gleaner.domain.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gleaner.domain.routing.ImpossibleOrder.Reason;

/**
 * Orders that can never be served, whatever the routes: each by itself is too much for every
 * vehicle. Orders that are not among them may still be impossible together.
 */
public final class ImpossibleOrders {

  private final RoutingCase routing;
  private final List<Reach> reaches;
  private final Map<List<Integer>, double[]> fromPlaces = new HashMap<>();
  private final Map<List<Integer>, double[]> toPlaces = new HashMap<>();

  private ImpossibleOrders(RoutingCase routing) {
    this.routing = routing;
    this.reaches = routing.vehicleTypes().stream().map(this::reach).toList();
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

  /** Times of a type of vehicles, from its start and to its end. */
  private record Reach(VehicleType type, double[] fromStart, double[] toEnd) {}

  private Reach reach(VehicleType type) {
    int profile = type.equipment().profile();
    return new Reach(
        type,
        fromPlaces.computeIfAbsent(
            List.of(profile, type.startDepot()),
            key -> ShortestTimes.from(routing, profile, type.startDepot())),
        toPlaces.computeIfAbsent(
            List.of(profile, type.endDepot()),
            key -> ShortestTimes.to(routing, profile, type.endDepot())));
  }

  private Optional<ImpossibleOrder> impossible(int index) {
    Order order = routing.orders().get(index);
    boolean hasDays =
        order.dayPatterns().stream()
            .anyMatch(p -> p.days().stream().allMatch(day -> day < routing.days()));
    if (!hasDays) {
      return Optional.of(of(index, Reason.NO_DAY_PATTERN));
    }
    Reason nearest = Reason.NO_VEHICLE;
    for (Reach reach : reaches) {
      Optional<Reason> reason = reason(reach, index);
      if (reason.isEmpty()) {
        return Optional.empty();
      }
      nearest = reason.get().compareTo(nearest) > 0 ? reason.get() : nearest;
    }
    return Optional.of(of(index, nearest));
  }

  private Optional<Reason> reason(Reach reach, int index) {
    Order order = routing.orders().get(index);
    Equipment equipment = reach.type().equipment();
    String hazard = order.handling().hazardClass();
    if (!drives(reach.type())) {
      return Optional.of(Reason.NO_VEHICLE);
    } else if (!equipment.features().containsAll(order.handling().requiredFeatures())) {
      return Optional.of(Reason.VEHICLE_FEATURE);
    } else if (hazard != null && !equipment.hazardClasses().contains(hazard)) {
      return Optional.of(Reason.HAZARD_PERMIT);
    } else if (!isTaken(order, reach.type())) {
      return Optional.of(Reason.FACILITY_MATERIAL);
    } else if (isTooMuch(order)) {
      return Optional.of(Reason.RELIEF_LIMIT);
    } else if (isTooMuch(order, equipment)) {
      return Optional.of(Reason.CAPACITY);
    }
    return isInTime(reach, index) ? Optional.empty() : Optional.of(Reason.UNREACHABLE);
  }

  private boolean drives(VehicleType type) {
    boolean canUnload = !type.unloadingPlaces().isEmpty() && type.maxUnloadings() > 0;
    return opening(type) <= closing(type, type.startDepot())
        && (!type.emptyBeforeDepot() || canUnload);
  }

  /** Who need not come home empty may bring it to the depot. */
  private boolean isTaken(Order order, VehicleType type) {
    return !type.emptyBeforeDepot()
        || type.unloadingPlaces().stream()
            .anyMatch(
                place ->
                    !routing.isFacility(place)
                        || routing.facility(place).terms().accepts(order.handling()));
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

  private double opening(VehicleType type) {
    double hours =
        type.startDepot() == RouteEnds.OPEN
            ? 0
            : routing.depots().get(type.startDepot()).hours().open();
    return routing.rounding().scaled(Math.max(hours, type.shift().open()));
  }

  private double closing(VehicleType type, int depot) {
    double hours =
        depot == RouteEnds.OPEN
            ? Double.POSITIVE_INFINITY
            : routing.depots().get(depot).hours().close();
    return routing.rounding().scaled(Math.min(hours, type.hours().latestEnd()));
  }

  /** As if the order were all that the vehicle does, and nothing had to be set up. */
  private boolean isInTime(Reach reach, int index) {
    RoundingConvention rounding = routing.rounding();
    Order order = routing.orders().get(index);
    VehicleType type = reach.type();
    int place = routing.placeOfOrder(index);
    double way = reach.fromStart()[place];
    double back = reach.toEnd()[place];
    double service = rounding.scaled(order.serviceTime());
    double arrival = Math.max(opening(type) + way, rounding.scaled(order.releaseTime()));
    for (TimeWindow window : order.windows()) {
      double start = Math.max(arrival, rounding.scaled(window.open()));
      double end = start + service + back;
      if (!RouteViolations.isMore(start, rounding.scaled(window.close()))
          && !RouteViolations.isMore(end, closing(type, type.endDepot()))
          && Double.isFinite(end)) {
        double most = rounding.scaled(type.maxDuration());
        return !RouteViolations.isMore(way + service + back, most);
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
          case UNREACHABLE ->
              "no vehicle for it can be there in time and home by the end of its shift";
          case DOES_NOT_FIT -> "does not fit with the others";
          case CANCELLED -> "it was cancelled";
          case NO_PLACE_LEFT -> "no vehicle can take it any more";
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
        " / ",
        loads.stream()
            .map(l -> l == Math.rint(l) ? String.format(Locale.ROOT, "%.0f", l) : l.toString())
            .toList());
  }
}
