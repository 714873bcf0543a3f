package org.gleaner.solver.routing.engine;

import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.decomposition.DecomposedSearch;
import org.gleaner.solver.routing.ortools.OrToolsRouting;
import org.gleaner.solver.routing.search.RoutingResult;
import org.gleaner.solver.routing.search.RoutingSearch;

/** The engines by name. */
public enum RoutingEngineKind {
  /** All that Gleaner has, working together. */
  FULL,
  /** The ruin-and-recreate search alone. */
  KERNEL,
  /** The routing library of OR-Tools, to compare with: fewer features. */
  ORTOOLS;

  /** Threads that the engine can make use of. */
  public int mostThreads() {
    return 1;
  }

  RoutingEngine engine() {
    return switch (this) {
      case FULL, KERNEL -> RoutingEngineKind::search;
      case ORTOOLS -> (problem, run) -> OrToolsRouting.solve(problem, run, run::secondsLeft, run);
    };
  }

  private static RoutingResult search(RoutingProblem problem, RoutingRun run) {
    return DecomposedSearch.suits(problem)
        ? DecomposedSearch.solve(problem, run, run.seed(), run)
        : RoutingSearch.solve(problem, run, run.seed(), run);
  }
}
