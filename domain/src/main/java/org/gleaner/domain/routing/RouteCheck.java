package org.gleaner.domain.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Ways, loads, unloading and times of one route. */
final class RouteCheck {
  private final RoutingCase routing;
  private final VehicleRoute route;
  private final VehicleType type;
  private final RouteViolations violations;

  private RouteCheck(
      RoutingCase routing, VehicleRoute route, VehicleType type, List<RoutingViolation> found) {
    this.routing = routing;
    this.route = route;
    this.type = type;
    this.violations = new RouteViolations(route, found);
  }

  static RoutingCost check(
      RoutingCase routing, VehicleRoute route, VehicleType type, List<RoutingViolation> found) {
    return new RouteCheck(routing, route, type, found).check();
  }

  private RoutingCost check() {
    checkLoads();
    HandlingCheck.check(routing, route, type, violations);
    checkUnloading();
    checkCount();
    double fixed = routing.rounding().scaled(type.fixedCost());
    if (!isConnected()) {
      // Neither a length nor a time: no figure that the other limits could be held against.
      return new RoutingCost(fixed, 0, 0);
    }
    checkTimes();
    double distance = 0;
    double travelTime = 0;
    double charges = 0;
    for (Way way : ways()) {
      distance += routing.distance(way.profile(), way.from(), way.to());
      travelTime += routing.duration(way.profile(), way.from(), way.to());
      charges += routing.charge(way.profile(), way.from(), way.to());
    }
    RouteLimits limits = type.limits();
    limit(RoutingConstraint.MAX_DISTANCE, distance, limits.maxDistance(), "distance");
    limit(RoutingConstraint.MAX_TRAVEL_TIME, travelTime, limits.maxTravelTime(), "travel time");
    DrivingRules rules = type.hours().crew().rules();
    double before = routing.rounding().scaled(type.hours().crew().drivenToday());
    limit(RoutingConstraint.DAILY_DRIVING, before + travelTime, rules.longestDay(), "driving");
    RouteTimes times = RouteTimes.of(routing, route, type);
    return new RoutingCost(
        fixed,
        distance * type.costPerDistance() + charges,
        timeCost(travelTime, times),
        times.unevenWork(),
        0);
  }

  private double timeCost(double travelTime, RouteTimes times) {
    VehicleCosts costs = type.costs();
    double service = 0;
    for (RouteStop stop : times.stops()) {
      service += routing.isOrder(stop.place()) ? stop.service() : 0;
    }
    return travelTime * costs.perTravelTime() + service * costs.perServiceTime() + times.timeCost();
  }

  /** In kg; 0 if there is no way. */
  static double co2e(RoutingCase routing, VehicleRoute route) {
    VehicleType type = routing.typeOf(route);
    double emitted = routing.terms().fleet().emissions().of(type.id());
    RouteCheck check = new RouteCheck(routing, route, type, new ArrayList<>());
    if (emitted == 0 || !check.isConnected()) {
      return 0;
    }
    return emitted
        * check.ways().stream()
            .mapToDouble(way -> routing.distance(way.profile(), way.from(), way.to()))
            .sum();
  }

  /** Time at the wheel; infinite if there is no way. */
  static double driving(RoutingCase routing, VehicleRoute route) {
    VehicleType type = routing.typeOf(route);
    RouteCheck check = new RouteCheck(routing, route, type, new ArrayList<>());
    return check.ways().stream()
        .mapToDouble(way -> routing.duration(way.profile(), way.from(), way.to()))
        .sum();
  }

  /** From one stop, or end of the route, to the next. */
  private record Way(int profile, int from, int to) {}

  private List<Way> ways() {
    List<Way> ways = new ArrayList<>();
    int from = type.startDepot();
    for (int place : route.places()) {
      ways.add(new Way(profile(ways), from, place));
      from = place;
    }
    ways.add(new Way(profile(ways), from, type.endDepot()));
    return ways;
  }

  /** Of the next way. */
  private int profile(List<Way> ways) {
    return routing.profile(route, type, ways.size() + 1);
  }

  private boolean isConnected() {
    boolean connected = true;
    for (Way way : ways()) {
      boolean none =
          Double.isInfinite(routing.distance(way.profile(), way.from(), way.to()))
              || Double.isInfinite(routing.duration(way.profile(), way.from(), way.to()))
              || Double.isInfinite(routing.charge(way.profile(), way.from(), way.to()));
      if (none) {
        violations.add(
            RoutingConstraint.NO_WAY,
            1,
            "there is no way from "
                + routing.placeName(way.from())
                + " to "
                + routing.placeName(way.to()));
        connected = false;
      }
    }
    return connected;
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
      violations.exceeds(
          RoutingConstraint.CAPACITY, load[i], type.capacities().get(i), "load of a trip");
    }
  }

  private void checkUnloading() {
    List<Integer> stops = route.places().stream().filter(p -> !routing.isOrder(p)).toList();
    for (int place : stops) {
      if (!type.unloadingPlaces().contains(place)) {
        String where = routing.placeName(place);
        violations.add(RoutingConstraint.UNLOADING_PLACE, 1, "may not unload at " + where);
      }
    }
    violations.exceeds(
        RoutingConstraint.MAX_UNLOADINGS, stops.size(), type.maxUnloadings(), "unloadings");
    int last = route.places().get(route.places().size() - 1);
    if (type.emptyBeforeDepot() && routing.isOrder(last)) {
      violations.add(
          RoutingConstraint.EMPTY_BEFORE_DEPOT,
          1,
          "drives from "
              + routing.placeName(last)
              + " to "
              + (type.endDepot() == RouteEnds.OPEN ? "the end of the route" : "its depot")
              + " without unloading");
    }
  }

  private void checkCount() {
    long orders = route.places().stream().filter(routing::isOrder).count();
    int most = type.limits().maxOrders();
    violations.exceeds(RoutingConstraint.MAX_ORDERS, orders, most, "number of orders");
  }

  private void checkTimes() {
    RouteTimes times = RouteTimes.of(routing, route, type);
    for (Drive.Lateness late : times.earliest().lateness()) {
      violations.add(
          late.constraint(), late.amount(), "is late by " + late.amount() + " at " + late.where());
    }
    if (Double.isFinite(type.maxDuration())) {
      limit(
          RoutingConstraint.MAX_DURATION, times.shortestDuration(), type.maxDuration(), "duration");
    }
  }

  private void limit(RoutingConstraint constraint, double value, double most, String what) {
    violations.exceeds(constraint, value, routing.rounding().scaled(most), what);
  }
}
