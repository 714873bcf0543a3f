package org.gleaner.solver.milp;

/** HiGHS simplex on one model, from scratch; {@link HighsLinearSession} for series. */
public final class HighsLinearSolver implements LinearSolver {
  @Override
  public LinearSolution solve(MilpModel model, LinearLimits limits) {
    try (HighsLinearSession session = new HighsLinearSession(model)) {
      return session.solve(limits);
    }
  }
}
