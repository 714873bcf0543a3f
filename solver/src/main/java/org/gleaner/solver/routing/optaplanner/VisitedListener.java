package org.gleaner.solver.routing.optaplanner;

import java.util.List;
import org.optaplanner.core.api.domain.variable.VariableListener;
import org.optaplanner.core.api.score.director.ScoreDirector;

/** Tells an order which of its stops vehicles make, if that has changed. */
public final class VisitedListener implements VariableListener<CollectionPlan, Stop> {

  @Override
  public void beforeEntityAdded(ScoreDirector<CollectionPlan> director, Stop stop) {}

  @Override
  public void afterEntityAdded(ScoreDirector<CollectionPlan> director, Stop stop) {}

  @Override
  public void beforeEntityRemoved(ScoreDirector<CollectionPlan> director, Stop stop) {}

  @Override
  public void afterEntityRemoved(ScoreDirector<CollectionPlan> director, Stop stop) {}

  @Override
  public void beforeVariableChanged(ScoreDirector<CollectionPlan> director, Stop stop) {}

  @Override
  public void afterVariableChanged(ScoreDirector<CollectionPlan> director, Stop stop) {
    Order order = stop.order();
    if (order == null) {
      return;
    }
    List<Integer> visited = order.visitedNow();
    if (!visited.equals(order.visited())) {
      director.beforeVariableChanged(order, Order.VISITED);
      order.setVisited(visited);
      director.afterVariableChanged(order, Order.VISITED);
    }
  }
}
