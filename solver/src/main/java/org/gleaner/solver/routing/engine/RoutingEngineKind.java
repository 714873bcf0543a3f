package org.gleaner.solver.routing.engine;

import org.gleaner.solver.routing.optaplanner.OptaPlannerRouting;
import org.gleaner.solver.routing.polish.RouteRecombination;
import org.gleaner.solver.routing.search.RoutingSearch;

/** The engines by name. */
public enum RoutingEngineKind {
  /** All that Gleaner has, working together. */
  FULL,
  /** The ruin-and-recreate search alone. */
  KERNEL,
  /** OptaPlanner alone. */
  OPTAPLANNER;

  /** Threads that the engine can make use of. */
  public int mostThreads() {
    return 1;
  }

  RoutingEngine engine() {
    return switch (this) {
      case FULL ->
          (problem, run) ->
              RoutingSearch.solve(problem, run, run.seed(), run, new RouteRecombination(problem));
      case KERNEL -> (problem, run) -> RoutingSearch.solve(problem, run, run.seed(), run);
      case OPTAPLANNER -> (problem, run) -> OptaPlannerRouting.solve(problem, run, run.seed(), run);
    };
  }
}
