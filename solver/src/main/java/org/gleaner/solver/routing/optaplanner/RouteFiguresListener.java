package org.gleaner.solver.routing.optaplanner;

import org.optaplanner.core.api.domain.variable.ListVariableListener;
import org.optaplanner.core.api.score.director.ScoreDirector;

/** Drives a vehicle's route anew when its stops have changed. */
public final class RouteFiguresListener
    implements ListVariableListener<CollectionPlan, Vehicle, Stop> {

  @Override
  public void beforeEntityAdded(ScoreDirector<CollectionPlan> director, Vehicle vehicle) {}

  @Override
  public void afterEntityAdded(ScoreDirector<CollectionPlan> director, Vehicle vehicle) {
    update(director, vehicle);
  }

  @Override
  public void beforeEntityRemoved(ScoreDirector<CollectionPlan> director, Vehicle vehicle) {}

  @Override
  public void afterEntityRemoved(ScoreDirector<CollectionPlan> director, Vehicle vehicle) {}

  @Override
  public void afterListVariableElementUnassigned(
      ScoreDirector<CollectionPlan> director, Stop stop) {}

  @Override
  public void beforeListVariableChanged(
      ScoreDirector<CollectionPlan> director, Vehicle vehicle, int from, int to) {}

  @Override
  public void afterListVariableChanged(
      ScoreDirector<CollectionPlan> director, Vehicle vehicle, int from, int to) {
    update(director, vehicle);
  }

  private static void update(ScoreDirector<CollectionPlan> director, Vehicle vehicle) {
    if (vehicle.isHolder()) {
      return;
    }
    director.beforeVariableChanged(vehicle, Vehicle.ROUTE);
    vehicle.setRoute(
        RouteDrive.of(director.getWorkingSolution().problem(), vehicle, vehicle.stops()));
    director.afterVariableChanged(vehicle, Vehicle.ROUTE);
  }
}
