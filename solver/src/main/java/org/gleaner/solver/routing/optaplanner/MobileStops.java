package org.gleaner.solver.routing.optaplanner;

import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.selector.common.decorator.SelectionFilter;

/** Clients, and reloads in use: what moves may start from. Unused reloads would be most of them. */
public final class MobileStops implements SelectionFilter<CollectionPlan, Stop> {

  @Override
  public boolean accept(ScoreDirector<CollectionPlan> director, Stop stop) {
    return !stop.isReload() || !stop.isUnserved();
  }
}
