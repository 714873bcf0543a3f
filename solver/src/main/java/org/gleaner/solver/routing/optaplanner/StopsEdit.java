package org.gleaner.solver.routing.optaplanner;

import java.util.List;
import java.util.function.Consumer;
import org.optaplanner.core.api.solver.change.ProblemChangeDirector;

/**
 * Changes the stops of a vehicle from within a problem change. The director of such changes cannot
 * announce a change of a list variable; so the vehicle is taken out of the plan's score and put
 * back with its new list.
 */
final class StopsEdit {

  private StopsEdit() {}

  static void edit(ProblemChangeDirector director, Vehicle vehicle, Consumer<List<Stop>> change) {
    director.removeEntity(vehicle, removed -> {});
    director.updateShadowVariables(); // while the list still says whose vehicle is to be forgotten
    change.accept(vehicle.stops());
    director.addEntity(vehicle, added -> {});
    director.updateShadowVariables();
  }
}
