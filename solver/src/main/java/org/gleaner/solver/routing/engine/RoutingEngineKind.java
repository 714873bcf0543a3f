package org.gleaner.solver.routing.engine;

import java.util.List;
import org.gleaner.solver.routing.Legs;
import org.gleaner.solver.routing.RoutingFeature;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.UnsupportedRoutingException;
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

  private static final int MOST_THREADS = 64;

  /** Threads that the engine can make use of. */
  public int mostThreads() {
    return this == FULL || this == KERNEL ? MOST_THREADS : 1;
  }

  RoutingEngine engine() {
    return switch (this) {
      case FULL -> (problem, run) -> search(problem, run, true);
      case KERNEL -> (problem, run) -> search(problem, run, false);
      case OPTAPLANNER -> (problem, run) -> OptaPlannerRouting.solve(problem, run, run.seed(), run);
      case ORTOOLS -> (problem, run) -> OrToolsRouting.solve(problem, run, run::secondsLeft, run);
    };
  }

  private static RoutingResult search(RoutingProblem problem, RoutingRun run, boolean isPolished) {
    if (problem.locations() > Legs.MOST_IN_MEMORY && !problem.dailyCapacities().isEmpty()) {
      throw new UnsupportedRoutingException(
          RoutingFeature.FACILITY_CAPACITY,
          "facilities with daily capacities together with more than "
              + Legs.MOST_IN_MEMORY
              + " places");
    }
    if (DecomposedSearch.suits(problem)) {
      return DecomposedSearch.solve(problem, run, run.seed(), run, run.threads());
    } else if (run.threads() > 1) {
      return SeedSearches.solve(problem, run, isPolished);
    }
    Recombination recombination = isPolished ? new RouteRecombination(problem) : Recombination.NONE;
    return RoutingSearch.solve(problem, List.of(), run, run.seed(), run, recombination);
  }
}
