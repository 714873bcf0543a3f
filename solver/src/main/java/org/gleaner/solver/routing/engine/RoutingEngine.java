package org.gleaner.solver.routing.engine;

import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.UnsupportedRoutingException;
import org.gleaner.solver.routing.search.RoutingResult;

/** Finds routes. Stateless: may solve several problems at a time. */
@FunctionalInterface
public interface RoutingEngine {

  /**
   * The best plan found until the run is over.
   *
   * @throws UnsupportedRoutingException naming what the problem asks for and this engine cannot do
   */
  RoutingResult solve(RoutingProblem problem, RoutingRun run);
}
