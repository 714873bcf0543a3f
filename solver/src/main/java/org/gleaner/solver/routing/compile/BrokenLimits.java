package org.gleaner.solver.routing.compile;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gleaner.domain.routing.RoutingConstraint;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RouteCost;
import org.gleaner.solver.routing.RouteViolation;
import org.gleaner.solver.routing.RoutingProblem;

/**
 * What a route of a problem breaks, by the name that the check of the case has for it: a problem
 * knows compartments as loads and kinds of goods only, and a missing way as a very long one.
 */
final class BrokenLimits {

  /** Where there is no way. */
  private static final List<RoutingConstraint> UNMEASURED =
      List.of(
          RoutingConstraint.MAX_DISTANCE,
          RoutingConstraint.MAX_DURATION,
          RoutingConstraint.TIME_WINDOW,
          RoutingConstraint.TRUCK_BAN,
          RoutingConstraint.DEPOT_HOURS,
          RoutingConstraint.FACILITY_HOURS,
          RoutingConstraint.DRIVER_BREAK,
          RoutingConstraint.DAILY_DRIVING);

  private final CompiledRouting compiled;
  private final RoutingProblem problem;
  private final LoadDimensions dimensions;

  BrokenLimits(CompiledRouting compiled, LoadDimensions dimensions) {
    this.compiled = compiled;
    this.problem = compiled.problem();
    this.dimensions = dimensions;
  }

  /**
   * By name.
   *
   * @param cost of the route
   */
  Map<String, Long> of(PlannedRoute route, RouteCost cost) {
    Map<String, Long> broken = new TreeMap<>();
    for (RouteViolation violation : cost.violations()) {
      if (violation.constraint() != RoutingConstraint.CAPACITY) {
        broken.merge(violation.constraint().id(), violation.amount(), Long::sum);
      }
    }
    if (dimensions.units().hasNoWay() && hasNoWay(route)) {
      // Its length and times measure nothing.
      UNMEASURED.forEach(name -> broken.remove(name.id()));
      broken.put(RoutingConstraint.NO_WAY.id(), 1L);
    }
    addOverloads(route, broken);
    for (VehicleRoute one : compiled.solution(List.of(route)).routes()) {
      StowedRoute stowed = new StowedRoute(dimensions.routing(), one);
      if (stowed.isDivided()) {
        replace(broken, RoutingConstraint.COMPARTMENT, stowed.unstowed());
        replace(broken, RoutingConstraint.SEPARATION, stowed.apartByVehicle());
      }
    }
    return broken;
  }

  private boolean hasNoWay(PlannedRoute route) {
    var type = problem.vehicleTypes().get(route.vehicleType());
    int from = type.startDepot();
    for (int to : route.visits()) {
      if (problem.distance(type.profile(), from, to) == Units.NO_WAY) {
        return true;
      }
      from = to;
    }
    return problem.distance(type.profile(), from, type.endDepot()) == Units.NO_WAY;
  }

  private static void replace(Map<String, Long> broken, RoutingConstraint name, long amount) {
    broken.remove(name.id());
    if (amount > 0) {
      broken.put(name.id(), amount);
    }
  }

  /** Each kind of load by itself, as their units differ; the first is plainly the capacity. */
  private void addOverloads(PlannedRoute route, Map<String, Long> broken) {
    List<Long> most = problem.vehicleTypes().get(route.vehicleType()).capacity();
    List<String> names = compiled.loadNames();
    for (int d = 0; d < most.size(); d++) {
      long over = 0;
      for (long load : compiled.loads(route, d)) {
        over += Math.max(0, load - most.get(d));
      }
      if (over > 0 && !dimensions.isOfCompartment(d)) {
        broken.put(d == 0 ? RoutingConstraint.CAPACITY.id() : names.get(d), over);
      }
    }
  }
}
