package org.gleaner.solver.routing.optaplanner;

import java.util.List;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RoutingProblem;

/**
 * The best plan of a live session at one moment.
 *
 * @param routes by vehicle, those that drive only
 * @param unserved locations of the clients that no vehicle visits
 * @param isFeasible whether it breaks nothing and visits every required client
 * @param cost of it
 */
public record LivePlan(
    RoutingProblem problem,
    List<VehiclePlan> routes,
    List<Integer> unserved,
    boolean isFeasible,
    long cost) {

  /**
   * The route of one vehicle.
   *
   * @param vehicle number, counted over all types
   */
  public record VehiclePlan(int vehicle, PlannedRoute route) {}

  public LivePlan {
    routes = List.copyOf(routes);
    unserved = List.copyOf(unserved);
  }

  static LivePlan of(CollectionPlan plan) {
    return new LivePlan(
        plan.problem(),
        plan.vehicles().stream()
            .filter(Vehicle::isUsed)
            .map(vehicle -> new VehiclePlan(vehicle.number(), vehicle.planned()))
            .toList(),
        plan.holder().stops().stream()
            .filter(stop -> !stop.isReload())
            .map(Stop::location)
            .toList(),
        plan.isFeasible(),
        plan.cost());
  }
}
