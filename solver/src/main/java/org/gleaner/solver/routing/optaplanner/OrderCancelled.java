package org.gleaner.solver.routing.optaplanner;

import org.optaplanner.core.api.solver.change.ProblemChange;
import org.optaplanner.core.api.solver.change.ProblemChangeDirector;

/**
 * An order is cancelled while routes are planned: nobody need visit it any more. Cancelling it
 * again changes nothing.
 *
 * @param location of its client in the problem, or of any client of its choice
 */
record OrderCancelled(int location) implements ProblemChange<CollectionPlan> {

  @Override
  public void doChange(CollectionPlan plan, ProblemChangeDirector director) {
    plan.orders().stream()
        .filter(order -> order.stops().stream().anyMatch(stop -> stop.location() == location))
        .findFirst()
        .ifPresent(order -> remove(order, plan, director));
  }

  private static void remove(Order order, CollectionPlan plan, ProblemChangeDirector director) {
    for (Stop stop : order.stops()) {
      Vehicle vehicle = stop.vehicle();
      if (vehicle != null) {
        StopsEdit.edit(director, vehicle, stops -> stops.remove(stop));
      }
      director.removeEntity(stop, plan.stops()::remove);
    }
    director.removeEntity(order, plan.orders()::remove);
  }
}
