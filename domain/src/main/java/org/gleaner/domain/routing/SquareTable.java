package org.gleaner.domain.routing;

import java.util.Arrays;

/** Figures for all ordered pairs of a number of things. */
public final class SquareTable {
  private final int size;
  private final double[] values;

  private SquareTable(int size, double[] values) {
    this.size = size;
    this.values = values;
  }

  /**
   * A table.
   *
   * @param values row by row; infinite where there is no way
   * @throws IllegalArgumentException if they are not {@code size * size}
   */
  public static SquareTable of(int size, double[] values) {
    if (values.length != (long) size * size) {
      throw new IllegalArgumentException(values.length + " times for " + size + " places");
    }
    return new SquareTable(size, values.clone());
  }

  public int size() {
    return size;
  }

  public double at(int row, int column) {
    return values[row * size + column];
  }

  /** The table with every figure multiplied. */
  public SquareTable times(double factor) {
    return new SquareTable(size, Arrays.stream(values).map(value -> value * factor).toArray());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SquareTable table && Arrays.equals(values, table.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }
}
