package org.gleaner.solver.routing.optaplanner;

import java.util.List;
import org.optaplanner.core.api.solver.change.ProblemChange;
import org.optaplanner.core.api.solver.change.ProblemChangeDirector;

/**
 * A vehicle breaks down while routes are planned: its stops are unserved, and nothing can be
 * assigned to it any more, since it is no part of the plan. A pin would not do: OptaPlanner ignores
 * pins on list variables. Once out, it can be out again without a change.
 *
 * @param number of the vehicle, counted over all types
 */
record VehicleOut(int number) implements ProblemChange<CollectionPlan> {

  @Override
  public void doChange(CollectionPlan plan, ProblemChangeDirector director) {
    plan.vehicles().stream()
        .filter(vehicle -> !vehicle.isHolder() && vehicle.number() == number)
        .findFirst()
        .ifPresent(vehicle -> remove(vehicle, plan, director));
  }

  private static void remove(Vehicle vehicle, CollectionPlan plan, ProblemChangeDirector director) {
    List<Stop> stops = List.copyOf(vehicle.stops());
    director.removeEntity(vehicle, plan.vehicles()::remove);
    director.updateShadowVariables(); // the stops forget it
    StopsEdit.edit(director, plan.holder(), unserved -> unserved.addAll(stops));
  }
}
