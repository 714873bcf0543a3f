package org.gleaner.solver.milp;

/**
 * Bounds of all columns, to lay over a model: fix or tighten some columns, then {@link
 * MilpModel#with}. Mutable while it is being filled; the model shares these arrays, so a {@code
 * ColumnBounds} belongs to one model and is not changed afterwards.
 */
public final class ColumnBounds {
  private final double[] lower;
  private final double[] upper;

  private ColumnBounds(double[] lower, double[] upper) {
    this.lower = lower;
    this.upper = upper;
  }

  public static ColumnBounds of(MilpModel model) {
    return new ColumnBounds(model.lower.clone(), model.upper.clone());
  }

  public ColumnBounds fix(int column, double value) {
    return set(column, value, value);
  }

  public ColumnBounds set(int column, double newLower, double newUpper) {
    lower[column] = newLower;
    upper[column] = newUpper;
    return this;
  }

  /** Fixes every integer column at the nearest integer of its value, inside its bounds. */
  public ColumnBounds fixIntegers(MilpModel model, double[] x) {
    for (int j = 0; j < x.length; j++) {
      if (model.isInteger(j)) {
        fix(j, Math.max(lower[j], Math.min(upper[j], Math.rint(x[j]))));
      }
    }
    return this;
  }

  double[] lower() {
    return lower;
  }

  double[] upper() {
    return upper;
  }
}
