package org.gleaner.domain.routing;

import java.util.Arrays;
import java.util.List;

/** Loads, distance, unloading and times of one route. */
final class RouteCheck {
  /** Decimal loads add up to a little more than their decimal sum. */
  private static final double ROUND_OFF = 1e-9;

  private final RoutingCase routing;
  private final VehicleRoute route;
  private final VehicleType type;
  private final List<RoutingViolation> violations;

  private RouteCheck(
      RoutingCase routing, VehicleRoute route, VehicleType type, List<RoutingViolation> found) {
    this.routing = routing;
    this.route = route;
    this.type = type;
    this.violations = found;
  }

  static RoutingCost check(
      RoutingCase routing, VehicleRoute route, VehicleType type, List<RoutingViolation> found) {
    return new RouteCheck(routing, route, type, found).check();
  }

  private RoutingCost check() {
    checkLoads();
    checkUnloading();
    checkTimes();
    double distance = distance();
    limit(RoutingConstraint.MAX_DISTANCE, distance, type.maxDistance(), "distance");
    return new RoutingCost(
        routing.rounding().scaled(type.fixedCost()), distance * type.costPerDistance(), 0);
  }

  private double distance() {
    double distance = 0;
    int from = type.startDepot();
    for (int place : route.places()) {
      distance += routing.distance(from, place);
      from = place;
    }
    return distance + routing.distance(from, type.endDepot());
  }

  private void checkLoads() {
    double[] load = new double[type.capacities().size()];
    for (int place : route.places()) {
      if (routing.isOrder(place)) {
        add(load, routing.order(place));
      } else {
        checkLoad(load);
        Arrays.fill(load, 0);
      }
    }
    checkLoad(load);
  }

  private static void add(double[] load, Order order) {
    for (int i = 0; i < load.length; i++) {
      load[i] += order.loads().get(i);
    }
  }

  private void checkLoad(double[] load) {
    for (int i = 0; i < load.length; i++) {
      limit(RoutingConstraint.CAPACITY, load[i], type.capacities().get(i), "load of a trip");
    }
  }

  private void checkUnloading() {
    List<Integer> stops = route.places().stream().filter(p -> !routing.isOrder(p)).toList();
    for (int place : stops) {
      if (!type.unloadingPlaces().contains(place)) {
        String where = routing.placeName(place);
        add(RoutingConstraint.UNLOADING_PLACE, 1, "may not unload at " + where);
      }
    }
    limit(RoutingConstraint.MAX_UNLOADINGS, stops.size(), type.maxUnloadings(), "unloadings");
    int last = route.places().get(route.places().size() - 1);
    if (type.emptyBeforeDepot() && routing.isOrder(last)) {
      add(
          RoutingConstraint.EMPTY_BEFORE_DEPOT,
          1,
          "drives from " + routing.placeName(last) + " to its depot without unloading");
    }
  }

  private void checkTimes() {
    RouteTimes times = RouteTimes.of(routing, route, type);
    for (RouteTimes.Lateness late : times.lateness()) {
      String message = "is late by " + late.amount() + " at " + routing.placeName(late.place());
      boolean atDepot = routing.isDepot(late.place());
      add(
          atDepot ? RoutingConstraint.DEPOT_HOURS : RoutingConstraint.TIME_WINDOW,
          late.amount(),
          message);
    }
    double most = routing.rounding().scaled(type.maxDuration());
    if (Double.isFinite(most)) {
      exceeds(RoutingConstraint.MAX_DURATION, times.shortestDuration(), most, "duration");
    }
  }

  private void limit(RoutingConstraint constraint, double value, double most, String what) {
    boolean scaled = constraint == RoutingConstraint.MAX_DISTANCE;
    exceeds(constraint, value, scaled ? routing.rounding().scaled(most) : most, what);
  }

  private void exceeds(RoutingConstraint constraint, double value, double most, String what) {
    if (value > most + ROUND_OFF * Math.max(1, Math.abs(most))) {
      add(constraint, value - most, what + " is " + value + ", at most " + most + " is allowed");
    }
  }

  private void add(RoutingConstraint constraint, double amount, String message) {
    String who = "vehicle " + (route.vehicle() + 1) + " on day " + (route.day() + 1) + ": ";
    violations.add(new RoutingViolation(constraint, amount, who + message));
  }
}
