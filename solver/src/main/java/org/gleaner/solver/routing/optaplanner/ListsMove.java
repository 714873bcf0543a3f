package org.gleaner.solver.routing.optaplanner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.move.AbstractMove;

/** Gives vehicles new lists of stops, all at once. */
final class ListsMove extends AbstractMove<CollectionPlan> {

  private final Map<Vehicle, List<Stop>> lists;

  /**
   * @param lists that together hold the stops that they hold now
   */
  ListsMove(Map<Vehicle, List<Stop>> lists) {
    this.lists = lists;
  }

  @Override
  public boolean isMoveDoable(ScoreDirector<CollectionPlan> director) {
    return !lists.isEmpty();
  }

  @Override
  protected ListsMove createUndoMove(ScoreDirector<CollectionPlan> director) {
    Map<Vehicle, List<Stop>> now = new LinkedHashMap<>();
    lists.keySet().forEach(vehicle -> now.put(vehicle, List.copyOf(vehicle.stops())));
    return new ListsMove(now);
  }

  @Override
  protected void doMoveOnGenuineVariables(ScoreDirector<CollectionPlan> director) {
    apply(director, lists);
  }

  /** Announces every list before the first changes, since stops go from one to another. */
  static void apply(ScoreDirector<CollectionPlan> director, Map<Vehicle, List<Stop>> lists) {
    Map<Vehicle, Integer> firsts = new LinkedHashMap<>();
    lists.forEach((vehicle, stops) -> firsts.put(vehicle, firstChange(vehicle.stops(), stops)));
    firsts.forEach(
        (vehicle, first) ->
            director.beforeListVariableChanged(
                vehicle, Vehicle.STOPS, first, vehicle.stops().size()));
    lists.forEach(
        (vehicle, stops) -> {
          vehicle.stops().clear();
          vehicle.stops().addAll(stops);
        });
    firsts.forEach(
        (vehicle, first) ->
            director.afterListVariableChanged(
                vehicle, Vehicle.STOPS, first, vehicle.stops().size()));
  }

  private static int firstChange(List<Stop> before, List<Stop> after) {
    int i = 0;
    while (i < before.size() && i < after.size() && before.get(i) == after.get(i)) {
      i++;
    }
    return i;
  }

  @Override
  public String toString() {
    return "lists of " + lists.keySet();
  }
}
