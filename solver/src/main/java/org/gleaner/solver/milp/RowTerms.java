package org.gleaner.solver.milp;

import java.util.Arrays;

/** The terms of a row while a constraint collects them; clear and use again for the next row. */
public final class RowTerms {
  private int[] columns = new int[16];
  private double[] coefficients = new double[16];
  private int size;

  public RowTerms add(int column, double coefficient) {
    if (size == columns.length) {
      columns = Arrays.copyOf(columns, size * 2);
      coefficients = Arrays.copyOf(coefficients, size * 2);
    }
    columns[size] = column;
    coefficients[size++] = coefficient;
    return this;
  }

  public RowTerms clear() {
    size = 0;
    return this;
  }

  public int size() {
    return size;
  }

  public boolean isEmpty() {
    return size == 0;
  }

  int[] columns() {
    return columns;
  }

  double[] coefficients() {
    return coefficients;
  }
}
