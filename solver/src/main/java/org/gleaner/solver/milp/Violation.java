package org.gleaner.solver.milp;

/**
 * How far a point is from feasible, recomputed from the model and never taken from an engine.
 *
 * @param bound largest breach of a column bound
 * @param row largest breach of a row, absolute or divided by the size of its terms, whichever is
 *     smaller: a row that balances thousands of tonnes may be off by rounding of those tonnes
 * @param integrality largest distance of an integer column from an integer
 */
public record Violation(double bound, double row, double integrality) {
  /** Looser than the 1e-7 engines aim at on their scaled model, tight enough to mean feasible. */
  public static final double TOLERANCE = 1e-6;

  public static Violation of(MilpModel model, double[] x) {
    if (x.length != model.columnCount()) {
      throw new IllegalArgumentException(
          x.length + " values for " + model.columnCount() + " columns");
    }
    double bound = 0;
    double integrality = 0;
    for (int j = 0; j < x.length; j++) {
      if (Double.isNaN(x[j])) {
        return new Violation(Double.POSITIVE_INFINITY, 0, 0);
      }
      bound = Math.max(bound, Math.max(model.lower[j] - x[j], x[j] - model.upper[j]));
      if (model.integer[j]) {
        integrality = Math.max(integrality, Math.abs(x[j] - Math.rint(x[j])));
      }
    }
    double row = 0;
    for (int i = 0; i < model.rowCount(); i++) {
      row = Math.max(row, rowBreach(model, i, x));
    }
    return new Violation(bound, row, integrality);
  }

  private static double rowBreach(MilpModel model, int row, double[] x) {
    SparseMatrix rows = model.rows();
    double activity = 0;
    double size = 1;
    for (int e = rows.start()[row]; e < rows.start()[row + 1]; e++) {
      double term = rows.value()[e] * x[rows.index()[e]];
      activity += term;
      size = Math.max(size, Math.abs(term));
    }
    double breach = Math.max(model.rowLower[row] - activity, activity - model.rowUpper[row]);
    return breach <= 0 ? 0 : breach / size;
  }

  public double max() {
    return Math.max(bound, Math.max(row, integrality));
  }

  public boolean isFeasible() {
    return max() <= TOLERANCE;
  }
}
