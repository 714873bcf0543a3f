package org.gleaner.solver.milp;

/**
 * The linear solver to use when nothing speaks for another: HiGHS by simplex or, for large models,
 * by interior point with crossover; GLOP where HiGHS fails or is missing on this platform.
 */
public final class SizedLinearSolver implements LinearSolver {
  private final LinearSolver first = new HighsLinearSolver();
  private final LinearSolver second = new GlopLinearSolver();

  @Override
  public LinearSolution solve(MilpModel model, LinearLimits limits) {
    try {
      LinearSolution solution = first.solve(model, limits);
      if (solution.status() != LinearStatus.FAILED) {
        return solution;
      }
    } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
      // No HiGHS here. The second error is the JVM's for every use after the first.
    }
    return second.solve(model, limits);
  }
}
