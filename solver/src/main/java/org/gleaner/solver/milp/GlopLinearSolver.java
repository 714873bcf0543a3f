package org.gleaner.solver.milp;

import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import java.util.Arrays;

/** GLOP, the linear engine of OR-Tools: a second opinion where HiGHS is missing or in doubt. */
public final class GlopLinearSolver implements LinearSolver {
  private static final String ENGINE = "GLOP";

  @Override
  public LinearSolution solve(MilpModel model, LinearLimits limits) {
    try (OrToolsModel glop = new OrToolsModel(ENGINE, model.relaxed());
        StopWatcher watcher = StopWatcher.on(limits.stop(), glop.solver::interruptSolve)) {
      if (Double.isFinite(limits.seconds())) {
        glop.solver.setTimeLimit(Math.max(1, Math.round(limits.seconds() * 1000)));
      }
      if (limits.iterations() < Long.MAX_VALUE) {
        glop.solver.setSolverSpecificParametersAsString(
            "max_number_of_iterations: " + limits.iterations());
      }
      MPSolver.ResultStatus result = glop.solver.solve(new MPSolverParameters());
      long iterations = glop.solver.iterations();
      return switch (result) {
        case OPTIMAL -> optimal(model, glop, iterations);
        case INFEASIBLE -> LinearSolution.without(withoutCosts(model, limits), iterations, ENGINE);
        case UNBOUNDED -> LinearSolution.without(LinearStatus.UNBOUNDED, iterations, ENGINE);
        case FEASIBLE, NOT_SOLVED ->
            LinearSolution.without(LinearStatus.STOPPED, iterations, ENGINE);
        case ABNORMAL, MODEL_INVALID ->
            LinearSolution.without(LinearStatus.FAILED, iterations, ENGINE);
      };
    }
  }

  /** GLOP's presolve says infeasible of unbounded models too; without costs none is unbounded. */
  private LinearStatus withoutCosts(MilpModel model, LinearLimits limits) {
    boolean hasCosts = Arrays.stream(model.cost).anyMatch(cost -> cost != 0);
    if (!hasCosts) {
      return LinearStatus.INFEASIBLE;
    }
    LinearStatus status =
        solve(model.withCosts(new double[model.columnCount()], 0), limits).status();
    return status == LinearStatus.OPTIMAL ? LinearStatus.UNBOUNDED : status;
  }

  private static LinearSolution optimal(MilpModel model, OrToolsModel glop, long iterations) {
    double[] x = glop.values();
    double[] duals = new double[glop.rows.length];
    for (int i = 0; i < duals.length; i++) {
      duals[i] = glop.rows[i].dualValue();
    }
    double[] reduced = new double[x.length];
    for (int j = 0; j < reduced.length; j++) {
      reduced[j] = glop.columns[j].reducedCost();
    }
    return new LinearSolution(
        LinearStatus.OPTIMAL,
        x,
        model.objectiveOf(x),
        duals,
        reduced,
        DualBound.on(model).of(duals),
        iterations,
        ENGINE);
  }
}
