package org.gleaner.solver.routing.engine;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.UnsupportedRoutingException;
import org.gleaner.solver.routing.search.RoutingResult;
import org.gleaner.solver.routing.search.RoutingSearch;
import org.gleaner.solver.run.RunMeter;

/** Solves routing problems with a chosen engine within a limit. */
public final class RoutingSolver {

  private RoutingSolver() {}

  /**
   * Solves a problem.
   *
   * @param meter of the run, which may have begun before this call
   * @param isStopped polled; once true the best plan so far is returned
   * @throws UnsupportedRoutingException naming what the problem asks for and the engine cannot do
   */
  public static RoutingOutcome solve(
      RoutingProblem problem,
      RoutingRequest request,
      RunMeter meter,
      BooleanSupplier isStopped,
      ImprovementListener listener) {
    RoutingRun run = new RoutingRun(request, meter, isStopped, listener);
    RoutingResult result = request.engine().engine().solve(problem, run);
    run.end(result);
    return new RoutingOutcome(result, run.history(), isStopped.getAsBoolean());
  }

  /**
   * Goes on from a plan with the search alone; several threads do so from seeds of their own.
   *
   * @param initial its routes; clients that it leaves out are inserted
   */
  public static RoutingOutcome improve(
      RoutingProblem problem,
      List<PlannedRoute> initial,
      RoutingRequest request,
      RunMeter meter,
      BooleanSupplier isStopped,
      ImprovementListener listener) {
    RoutingRun run = new RoutingRun(request, meter, isStopped, listener);
    RoutingResult result =
        run.threads() > 1
            ? SeedSearches.improve(problem, initial, run)
            : RoutingSearch.solve(problem, initial, run, run.seed(), run);
    run.end(result);
    return new RoutingOutcome(result, run.history(), isStopped.getAsBoolean());
  }
}
