package org.gleaner.domain.routing;

import java.util.ArrayList;
import java.util.List;

/**
 * Says from the case and the routes alone whether they are feasible and what they cost. It shares
 * nothing with whatever found the routes.
 */
public final class RoutingSolutionCheck {
  private final RoutingCase routing;
  private final List<RoutingViolation> violations = new ArrayList<>();

  private RoutingSolutionCheck(RoutingCase routing) {
    this.routing = routing;
  }

  /**
   * Checks routes.
   *
   * @throws IllegalArgumentException if a route stops at a place that the case does not have
   */
  public static RoutingCheck check(RoutingCase routing, RoutingSolution solution) {
    return new RoutingSolutionCheck(routing).check(solution);
  }

  /**
   * What one route breaks by itself: its ways, loads, unloadings and times.
   *
   * @throws IndexOutOfBoundsException if the case has no such vehicle or place
   */
  public static List<RoutingViolation> checkRoute(RoutingCase routing, VehicleRoute route) {
    List<RoutingViolation> found = new ArrayList<>();
    RouteCheck.check(routing, route, routing.typeOf(route), found);
    return found;
  }

  private RoutingCheck check(RoutingSolution solution) {
    List<VehicleRoute> used = solution.routes().stream().filter(VehicleRoute::isUsed).toList();
    used.forEach(this::requireKnownPlaces);
    FleetCheck fleet = new FleetCheck(routing, violations);
    RoutingCost cost = RoutingCost.ZERO;
    double co2e = 0;
    List<VehicleRoute> admitted = new ArrayList<>();
    for (VehicleRoute route : used) {
      if (fleet.admits(route)) {
        admitted.add(route);
        cost = cost.plus(RouteCheck.check(routing, route, routing.typeOf(route), violations));
        co2e += RouteCheck.co2e(routing, route);
      }
    }
    DrivingWeeks.check(routing, admitted, violations);
    ExecutedCheck.check(routing, used, violations);
    FacilityCheck.check(routing, used, violations);
    cost = cost.plus(OrderCheck.check(routing, used, violations));
    return new RoutingCheck(
        routing.rounding().reported(cost.total()), cost, co2e, used.size(), violations);
  }

  private void requireKnownPlaces(VehicleRoute route) {
    for (int place : route.places()) {
      if (place < 0 || place >= routing.placeCount()) {
        throw new IllegalArgumentException("the case has no place " + place);
      }
    }
  }
}
