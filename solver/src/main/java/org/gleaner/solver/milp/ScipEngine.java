package org.gleaner.solver.milp;

import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;

/**
 * SCIP through OR-Tools, on one thread: with more it stops after its root node. Its points arrive
 * at the end only; its bound is the tree's own and is kept at a limit. Cannot use seeds or points
 * that others find while it runs.
 */
public final class ScipEngine implements MilpEngine {
  public static final String NAME = "SCIP";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public EngineReport run(MilpModel model, MilpLimits limits, MilpExchange exchange) {
    long begin = System.nanoTime();
    try (OrToolsModel scip = new OrToolsModel(NAME, model);
        StopWatcher watcher =
            StopWatcher.on(exchange::isStopRequested, scip.solver::interruptSolve)) {
      if (Double.isFinite(limits.seconds())) {
        scip.solver.setTimeLimit(Math.max(1, Math.round(limits.seconds() * 1000)));
      }
      if (!scip.solver.setSolverSpecificParametersAsString(parameters(limits))) {
        throw new IllegalStateException("SCIP refuses " + parameters(limits));
      }
      exchange.best().ifPresent(best -> scip.solver.setHint(scip.columns, best.x()));
      MPSolver.ResultStatus result = scip.solver.solve(new MPSolverParameters());
      EngineReport.End end = end(result);
      if (result == MPSolver.ResultStatus.OPTIMAL || result == MPSolver.ResultStatus.FEASIBLE) {
        exchange.offer(scip.values(), NAME);
        exchange.bound(scip.solver.objective().bestBound(), NAME);
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      return new EngineReport(
          NAME, end, scip.solver.nodes(), scip.solver.iterations(), seconds, result.name());
    }
  }

  private static String parameters(MilpLimits limits) {
    StringBuilder lines = new StringBuilder();
    lines.append("limits/gap = ").append(limits.relativeGap()).append('\n');
    lines.append("limits/absgap = ").append(limits.absoluteGap()).append('\n');
    lines.append("randomization/randomseedshift = ").append(limits.seed()).append('\n');
    if (limits.nodes() < Long.MAX_VALUE) {
      lines.append("limits/totalnodes = ").append(limits.nodes()).append('\n');
    }
    return lines.toString();
  }

  private static EngineReport.End end(MPSolver.ResultStatus result) {
    return switch (result) {
      case OPTIMAL -> EngineReport.End.CLOSED;
      case INFEASIBLE -> EngineReport.End.INFEASIBLE;
      case UNBOUNDED -> EngineReport.End.UNBOUNDED;
      case FEASIBLE, NOT_SOLVED -> EngineReport.End.STOPPED;
      case ABNORMAL, MODEL_INVALID -> EngineReport.End.FAILED;
    };
  }
}
