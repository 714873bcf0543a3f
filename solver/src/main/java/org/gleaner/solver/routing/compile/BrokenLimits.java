package org.gleaner.solver.routing.compile;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gleaner.domain.routing.RoutingConstraint;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;
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
          RoutingConstraint.MAX_TRAVEL_TIME,
          RoutingConstraint.MAX_DURATION,
          RoutingConstraint.TIME_WINDOW,
          RoutingConstraint.TRUCK_BAN,
          RoutingConstraint.DEPOT_HOURS,
          RoutingConstraint.FACILITY_HOURS,
          RoutingConstraint.DRIVER_BREAK,
          RoutingConstraint.DAILY_DRIVING);

  /** Of what is counted as distances and times are; the others are numbers. */
  private static final Set<RoutingConstraint> MEASURED =
      EnumSet.of(
          RoutingConstraint.MAX_DISTANCE,
          RoutingConstraint.MAX_DURATION,
          RoutingConstraint.TIME_WINDOW,
          RoutingConstraint.DEPOT_HOURS,
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
   * By name, in the units of the case as its convention counts them.
   *
   * @param cost of the route
   */
  Map<String, Double> of(PlannedRoute route, RouteCost cost) {
    Map<String, Double> broken = new TreeMap<>();
    for (RouteViolation violation : cost.violations()) {
      if (violation.constraint() != RoutingConstraint.CAPACITY) {
        broken.merge(name(violation, route.vehicleType()), amount(violation), Double::sum);
      }
    }
    if (dimensions.units().hasNoWay() && hasNoWay(route)) {
      // Its length and times measure nothing.
      UNMEASURED.forEach(name -> broken.remove(name.id()));
      broken.put(RoutingConstraint.NO_WAY.id(), 1.0);
    }
    addOverloads(route, broken);
    for (VehicleRoute one : compiled.solution(List.of(route)).routes()) {
      nameDriving(broken, dimensions.routing().typeOf(one));
      StowedRoute stowed = new StowedRoute(dimensions.routing(), one);
      if (stowed.isDivided()) {
        replace(broken, RoutingConstraint.COMPARTMENT, stowed.unstowed());
        replace(broken, RoutingConstraint.SEPARATION, stowed.apartByVehicle());
      }
    }
    return broken;
  }

  private String name(RouteViolation violation, int type) {
    return violation.constraint() == RoutingConstraint.MAX_DISTANCE
        ? compiled.lengthLimit(type)
        : violation.constraint().id();
  }

  private double amount(RouteViolation violation) {
    return MEASURED.contains(violation.constraint())
        ? compiled.figure(violation.amount())
        : violation.amount();
  }

  /** Without rules of driving only a limit of travel time is one of driving. */
  private static void nameDriving(Map<String, Double> broken, VehicleType type) {
    Double driving =
        Units.limitsDriving(type.hours().crew().rules())
            ? null
            : broken.remove(RoutingConstraint.DAILY_DRIVING.id());
    if (driving != null) {
      broken.put(RoutingConstraint.MAX_TRAVEL_TIME.id(), driving);
    }
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

  private static void replace(Map<String, Double> broken, RoutingConstraint name, long amount) {
    broken.remove(name.id());
    if (amount > 0) {
      broken.put(name.id(), (double) amount);
    }
  }

  /** Each kind of load by itself, as their units differ; the first is plainly the capacity. */
  private void addOverloads(PlannedRoute route, Map<String, Double> broken) {
    List<Long> most = problem.vehicleTypes().get(route.vehicleType()).capacity();
    List<String> names = compiled.loadNames();
    for (int d = 0; d < most.size(); d++) {
      long over = 0;
      for (long load : compiled.loads(route, d)) {
        over += Math.max(0, load - most.get(d));
      }
      if (over > 0 && !dimensions.isOfCompartment(d)) {
        String name = d == 0 ? RoutingConstraint.CAPACITY.id() : names.get(d);
        broken.put(name, dimensions.load(d, over));
      }
    }
  }
}
