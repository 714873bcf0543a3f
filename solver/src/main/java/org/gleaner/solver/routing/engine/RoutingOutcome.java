package org.gleaner.solver.routing.engine;

import java.util.List;
import org.gleaner.solver.routing.search.RoutingResult;

/**
 * What a run came to.
 *
 * @param history better and better plans, in the order they were found
 * @param isStopped whether it was stopped from outside before its limit
 */
public record RoutingOutcome(RoutingResult result, List<Improvement> history, boolean isStopped) {

  public RoutingOutcome {
    history = List.copyOf(history);
  }
}
