package org.gleaner.solver.milp;

import java.util.Optional;

/**
 * The outcome of a linear solve. The arrays are the caller's to read; they are empty where the
 * engine had nothing. A solve that was stopped may have duals, and so a bound, without a point.
 *
 * @param objective at {@code x}, recomputed
 * @param rowDuals change of the objective per unit of a row's limit: at least 0 where the lower
 *     limit holds the row, at most 0 where the upper one does
 * @param reducedCosts the same for column bounds
 * @param provenBound a lower bound on the objective, proved from the duals alone ({@link
 *     DualBound}); negative infinity where nothing is proved
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk; never compared as a value
public record LinearSolution(
    LinearStatus status,
    double[] x,
    double objective,
    double[] rowDuals,
    double[] reducedCosts,
    double provenBound,
    long iterations,
    String engine) {

  static LinearSolution without(LinearStatus status, long iterations, String engine) {
    return new LinearSolution(
        status,
        new double[0],
        Double.NaN,
        new double[0],
        new double[0],
        Double.NEGATIVE_INFINITY,
        iterations,
        engine);
  }

  static LinearSolution stopped(
      double[] rowDuals, double[] reducedCosts, double bound, long iterations, String engine) {
    return new LinearSolution(
        LinearStatus.STOPPED,
        new double[0],
        Double.NaN,
        rowDuals,
        reducedCosts,
        bound,
        iterations,
        engine);
  }

  public boolean isOptimal() {
    return status == LinearStatus.OPTIMAL;
  }

  public Optional<double[]> values() {
    return x.length == 0 ? Optional.empty() : Optional.of(x);
  }
}
