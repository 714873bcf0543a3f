package org.gleaner.solver.routing.engine;

import java.util.List;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.decomposition.DecomposedSearch;
import org.gleaner.solver.routing.optaplanner.OptaPlannerRouting;
import org.gleaner.solver.routing.ortools.OrToolsRouting;
import org.gleaner.solver.routing.polish.RouteRecombination;
import org.gleaner.solver.routing.search.Recombination;
import org.gleaner.solver.routing.search.RoutingResult;
import org.gleaner.solver.routing.search.RoutingSearch;

/** The engines by name. */
public enum RoutingEngineKind {
  /** The search, and set partitioning of the routes that it meets. */
  FULL,
  /** The ruin-and-recreate search alone. */
  KERNEL,
  /** OptaPlanner alone. */
  OPTAPLANNER,
  /** The routing library of OR-Tools, to compare with: fewer features. */
  ORTOOLS;

  /** Threads that the engine can make use of. */
  public int mostThreads() {
    return 1;
  }

  RoutingEngine engine() {
    return switch (this) {
      case FULL -> (problem, run) -> search(problem, run, new RouteRecombination(problem));
      case KERNEL -> (problem, run) -> search(problem, run, Recombination.NONE);
      case OPTAPLANNER -> (problem, run) -> OptaPlannerRouting.solve(problem, run, run.seed(), run);
      case ORTOOLS -> (problem, run) -> OrToolsRouting.solve(problem, run, run::secondsLeft, run);
    };
  }

  private static RoutingResult search(
      RoutingProblem problem, RoutingRun run, Recombination recombination) {
    return DecomposedSearch.suits(problem)
        ? DecomposedSearch.solve(problem, run, run.seed(), run, run.threads())
        : RoutingSearch.solve(problem, List.of(), run, run.seed(), run, recombination);
  }
}
