package org.gleaner.solver.routing.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingConstraint;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.Quantities;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.compile.CompiledRouting;
import org.gleaner.solver.routing.explain.RouteExplanation.Use;

/**
 * What routes use of their limits, in the units of the case as its convention counts them. Lengths
 * are those of the case: what the problem calls distance may be a time, or a sum.
 */
final class RouteLimitUses {

  private final CompiledRouting compiled;
  private final RoutingCase routing;
  private final RoutingProblem problem;
  private final RouteLengths lengths;
  private final List<VehicleRoute> plan;

  /**
   * @param plan of the case, on all days
   */
  RouteLimitUses(CompiledRouting compiled, List<VehicleRoute> plan) {
    this.compiled = compiled;
    this.routing = compiled.routing();
    this.problem = compiled.problem();
    this.lengths = new RouteLengths(compiled);
    this.plan = plan;
  }

  /** By name of the limit, those only that there are. */
  Map<String, Use> of(DrivenRoute driven) {
    Map<String, Use> uses = new LinkedHashMap<>();
    addLoads(driven.route(), uses);
    addTimes(driven.route(), uses);
    addLengths(driven, uses);
    addUnloadings(driven.route(), uses);
    uses.putAll(shared(driven));
    return uses;
  }

  /** Those only that a route shares with others: the driving of its crew, and facilities. */
  Map<String, Use> shared(DrivenRoute driven) {
    VehicleRoute inCase = driven.inCase(compiled);
    Map<String, Use> uses = new LinkedHashMap<>(new DrivingUses(routing).of(inCase, plan));
    uses.putAll(new FacilityUses(routing).of(inCase, plan));
    return uses;
  }

  /** Of each load the fullest trip. */
  private void addLoads(PlannedRoute route, Map<String, Use> uses) {
    List<Long> most = problem.vehicleTypes().get(route.vehicleType()).capacity();
    for (int d = 0; d < problem.dimensions(); d++) {
      long fullest = compiled.loads(route, d).stream().mapToLong(Long::longValue).max().orElse(0);
      if (most.get(d) < Quantities.UNLIMITED) {
        Use use = new Use(compiled.load(d, fullest), compiled.load(d, most.get(d)));
        uses.put(compiled.loadLimit(route.vehicleType(), d), use);
      }
    }
  }

  private void addTimes(PlannedRoute route, Map<String, Use> uses) {
    var type = problem.vehicleTypes().get(route.vehicleType());
    add(RoutingConstraint.DEPOT_HOURS, CostEvaluator.end(problem, route), type.latest(), uses);
    add(
        RoutingConstraint.MAX_DURATION,
        CostEvaluator.span(problem, route),
        type.maxDuration(),
        uses);
  }

  private void add(RoutingConstraint name, long used, long most, Map<String, Use> uses) {
    if (most < Quantities.UNLIMITED) {
      uses.put(name.id(), new Use(compiled.figure(used), compiled.figure(most)));
    }
  }

  private void addLengths(DrivenRoute driven, Map<String, Use> uses) {
    VehicleType type = routing.typeOf(driven.vehicle());
    double distance = lengths.distance(driven.route());
    double travelTime = lengths.travelTime(driven.route());
    add(RoutingConstraint.MAX_DISTANCE, distance, type.maxDistance(), uses);
    add(RoutingConstraint.MAX_TRAVEL_TIME, travelTime, type.limits().maxTravelTime(), uses);
  }

  /**
   * @param most as the case states it
   */
  private void add(RoutingConstraint name, double used, double most, Map<String, Use> uses) {
    double limit = routing.rounding().scaled(most);
    if (Double.isFinite(limit)) {
      uses.put(name.id(), new Use(used, limit));
    }
  }

  private void addUnloadings(PlannedRoute route, Map<String, Use> uses) {
    var type = problem.vehicleTypes().get(route.vehicleType());
    if (type.reloadLimit() > 0 && type.maxReloads() < Integer.MAX_VALUE - 1) {
      long reloads = route.visits().stream().filter(problem::isDepot).count();
      uses.put(RoutingConstraint.MAX_UNLOADINGS.id(), new Use(reloads, type.maxReloads()));
    }
  }
}
