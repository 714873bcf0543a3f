package org.gleaner.solver.milp;

import java.util.Optional;

/**
 * Makes a clean vertex of an engine's point: fixes the integer columns at their integers and solves
 * for the rest. An integer column that is 1e-6 above 0 opens a capacity by that much of its big
 * coefficient; after rounding such a point breaks rows, and this repairs it.
 */
public final class Polish {
  /** Further from an integer than this it is no rounding of the engine's but a fraction. */
  private static final double ROUNDABLE = 1e-3;

  private final LinearSolver solver;

  public Polish(LinearSolver solver) {
    this.solver = solver;
  }

  /** The best point with these integers; empty where there is none or the limits end the solve. */
  public Optional<double[]> apply(MilpModel model, double[] x, LinearLimits limits) {
    if (Violation.of(model, x).integrality() > ROUNDABLE) {
      return Optional.empty();
    }
    MilpModel fixed = model.with(ColumnBounds.of(model).fixIntegers(model, x));
    return solver.solve(fixed, limits).values();
  }
}
