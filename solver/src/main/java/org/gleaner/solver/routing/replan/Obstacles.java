package org.gleaner.solver.routing.replan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingConstraint;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.RoutingSolutionCheck;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.replan.RestOfDay;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.compile.CompiledRouting;
import org.gleaner.solver.routing.replan.Placements.Placement;

/** Why no vehicle that still drives takes an order. */
final class Obstacles {

  private final RestOfDay rest;
  private final CompiledRouting compiled;
  private final Placements placements;

  Obstacles(RestOfDay rest, CompiledRouting compiled, RoutingSolution plan) {
    this.rest = rest;
    this.compiled = compiled;
    RoutingProblem problem = compiled.problem();
    this.placements = new Placements(problem, compiled.planned(plan));
  }

  List<Obstacle> of(int order) {
    Map<Integer, Placement> best = best(order);
    Map<List<String>, List<Integer>> vehicles = new LinkedHashMap<>();
    for (int vehicle = 0; vehicle < rest.routing().vehicleCount(); vehicle++) {
      OptionalInt type = compiled.typeOf(vehicle, 0);
      Placement placement = type.isPresent() ? best.get(type.getAsInt()) : null;
      List<String> broken = placement == null ? alone(vehicle, order) : broken(placement);
      if (!broken.isEmpty()) {
        vehicles.computeIfAbsent(broken, b -> new ArrayList<>()).add(rest.vehicleOf(vehicle));
      }
    }
    return vehicles.entrySet().stream()
        .map(entry -> new Obstacle(entry.getValue(), entry.getKey()))
        .toList();
  }

  /** The place that breaks least, by type of the problem. */
  private Map<Integer, Placement> best(int order) {
    Map<Integer, Placement> best = new LinkedHashMap<>();
    for (int client : compiled.clientsOf(order)) {
      placements.forEach(
          client,
          offered ->
              best.merge(
                  offered.route().vehicleType(),
                  offered,
                  (a, b) -> b.broken() < a.broken() ? b : a));
    }
    return best;
  }

  /** By the names of the check: the problem knows a full compartment as a capacity only. */
  private List<String> broken(Placement placement) {
    return List.copyOf(compiled.broken(placement.route(), placement.cost()).keySet());
  }

  /** What a vehicle to which the problem does not offer the order breaks with nothing else. */
  private List<String> alone(int vehicle, int order) {
    RoutingCase routing = rest.routing();
    VehicleRoute route = new VehicleRoute(vehicle, 0, List.of(routing.placeOfOrder(order)));
    TreeSet<String> broken = new TreeSet<>();
    // That it would be emptied somewhere goes without saying.
    RoutingSolutionCheck.checkRoute(routing, route).stream()
        .filter(violation -> violation.constraint() != RoutingConstraint.EMPTY_BEFORE_DEPOT)
        .forEach(violation -> broken.add(violation.constraint().id()));
    return List.copyOf(broken);
  }
}
