package org.gleaner.solver.milp;

/**
 * Column bounds completed from the rows: a row whose other terms are bounded bounds each of its
 * columns. Fills infinite bounds only, and a little wider than computed, so that rounding can never
 * cut off a feasible point.
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk; never compared as a value
record ImpliedBounds(double[] lower, double[] upper) {
  /** Bounds travel along chains of rows; networks with more stages than this stay unbounded. */
  private static final int PASSES = 12;

  /** Far above the rounding of a row of some hundred thousand terms. */
  private static final double WIDENING = 1e-9;

  static ImpliedBounds of(MilpModel model) {
    ImpliedBounds bounds = new ImpliedBounds(model.lower.clone(), model.upper.clone());
    for (int pass = 0; pass < PASSES && bounds.hasInfinite(); pass++) {
      if (!bounds.pass(model)) {
        break;
      }
    }
    return bounds;
  }

  private boolean hasInfinite() {
    for (int j = 0; j < lower.length; j++) {
      if (Double.isInfinite(lower[j]) || Double.isInfinite(upper[j])) {
        return true;
      }
    }
    return false;
  }

  private boolean pass(MilpModel model) {
    boolean hasChanged = false;
    for (int i = 0; i < model.rowCount(); i++) {
      hasChanged |= fromRow(model, i, 1, model.rowUpper[i]);
      hasChanged |= fromRow(model, i, -1, -model.rowLower[i]);
    }
    return hasChanged;
  }

  /** Uses sign x row &lt;= limit. */
  private boolean fromRow(MilpModel model, int row, int sign, double limit) {
    if (Double.isInfinite(limit)) {
      return false;
    }
    SparseMatrix rows = model.rows();
    double least = 0;
    double size = Math.abs(limit);
    int infinite = 0;
    int infiniteEntry = -1;
    for (int e = rows.start()[row]; e < rows.start()[row + 1]; e++) {
      double a = sign * rows.value()[e];
      double bound = a > 0 ? lower[rows.index()[e]] : upper[rows.index()[e]];
      if (Double.isInfinite(bound)) {
        infinite++;
        infiniteEntry = e;
      } else {
        least += a * bound;
        size += Math.abs(a * bound);
      }
    }
    if (infinite > 1) {
      return false;
    }
    boolean hasChanged = false;
    int begin = infinite == 1 ? infiniteEntry : rows.start()[row];
    int end = infinite == 1 ? infiniteEntry + 1 : rows.start()[row + 1];
    for (int e = begin; e < end; e++) {
      hasChanged |= tighten(sign * rows.value()[e], rows.index()[e], infinite, least, limit, size);
    }
    return hasChanged;
  }

  private boolean tighten(
      double a, int column, int infinite, double least, double limit, double size) {
    boolean hasOther = Double.isInfinite(a > 0 ? upper[column] : lower[column]);
    if (!hasOther) {
      return false;
    }
    double own = infinite == 1 ? 0 : a * (a > 0 ? lower[column] : upper[column]);
    double value = (limit - (least - own)) / a;
    double margin = WIDENING * Math.max(1, (size + Math.abs(own)) / Math.abs(a));
    if (!Double.isFinite(value) || !Double.isFinite(margin)) {
      return false;
    }
    if (a > 0) {
      upper[column] = Math.max(value + margin, lower[column]);
    } else {
      lower[column] = Math.min(value - margin, upper[column]);
    }
    return true;
  }
}
