package org.gleaner.solver.routing.explain;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.compile.CompiledRouting;

/**
 * A route of a plan, as the problem has it.
 *
 * @param vehicle from 0 in the case
 * @param day from 0
 */
record DrivenRoute(int vehicle, int day, PlannedRoute route) {

  /** Those of a plan, as far as the problem has them. */
  static List<DrivenRoute> of(CompiledRouting compiled, RoutingSolution plan) {
    List<DrivenRoute> driven = new ArrayList<>();
    for (VehicleRoute route : plan.routes()) {
      for (PlannedRoute one : compiled.withLate(new RoutingSolution(List.of(route), null))) {
        driven.add(new DrivenRoute(route.vehicle(), route.day(), one));
      }
    }
    return driven;
  }

  /** The route as the case has it; it visits somebody. */
  VehicleRoute inCase(CompiledRouting compiled) {
    List<Integer> places = compiled.solution(List.of(route)).routes().get(0).places();
    return new VehicleRoute(vehicle, day, places);
  }

  boolean visitsAnyOf(List<Integer> clients) {
    return route.visits().stream().anyMatch(clients::contains);
  }

  DrivenRoute without(List<Integer> clients) {
    List<Integer> visits = route.visits().stream().filter(v -> !clients.contains(v)).toList();
    return new DrivenRoute(vehicle, day, new PlannedRoute(route.vehicleType(), visits));
  }

  boolean isUsed() {
    return !route.visits().isEmpty();
  }
}
