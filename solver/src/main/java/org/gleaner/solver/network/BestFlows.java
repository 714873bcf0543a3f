package org.gleaner.solver.network;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.gleaner.solver.milp.ColumnBounds;
import org.gleaner.solver.milp.HighsLinearSolver;
import org.gleaner.solver.milp.LinearLimits;
import org.gleaner.solver.milp.LinearSolution;
import org.gleaner.solver.milp.MilpModel;

/** The best of everything continuous once the decisions are fixed: a linear model. */
final class BestFlows {

  private BestFlows() {}

  /** With these bounds; empty if they leave nothing feasible. */
  static Optional<double[]> with(ColumnBounds bounds, MilpModel model, BooleanSupplier stop) {
    LinearSolution flows =
        new HighsLinearSolver().solve(model.with(bounds), LinearLimits.NONE.stoppedBy(stop));
    return flows.isOptimal() ? Optional.of(flows.x()) : Optional.empty();
  }

  /** With the decisions of the point. */
  static Optional<double[]> around(double[] x, MilpModel model, BooleanSupplier stop) {
    return with(ColumnBounds.of(model).fixIntegers(model, x), model, stop);
  }
}
