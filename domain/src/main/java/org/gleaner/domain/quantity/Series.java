package org.gleaner.domain.quantity;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;

/** One number per period. {@link Double#POSITIVE_INFINITY} stands for "no limit". */
public final class Series {

  private final double[] values;

  private Series(double[] values) {
    for (double value : values) {
      if (Double.isNaN(value)) {
        throw new IllegalArgumentException("a series holds numbers: " + Arrays.toString(values));
      }
    }
    this.values = values;
  }

  public static Series of(double... values) {
    return new Series(values.clone());
  }

  public static Series constant(double value, int periods) {
    double[] values = new double[periods];
    Arrays.fill(values, value);
    return new Series(values);
  }

  public static Series unlimited(int periods) {
    return constant(Double.POSITIVE_INFINITY, periods);
  }

  public double at(int period) {
    return values[period];
  }

  public int size() {
    return values.length;
  }

  /** Whether every period has the same value. */
  public boolean isConstant() {
    return Arrays.stream(values).allMatch(v -> v == values[0]);
  }

  public double max() {
    return Arrays.stream(values).max().orElse(0);
  }

  public Series map(DoubleUnaryOperator change) {
    return new Series(Arrays.stream(values).map(change).toArray());
  }

  /** A copy in which the value of one period is replaced. */
  public Series with(int period, double value) {
    double[] copy = values.clone();
    copy[period] = value;
    return new Series(copy);
  }

  public double[] toArray() {
    return values.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Series series && Arrays.equals(values, series.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.stream(values)
        .mapToObj(Double::toString)
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
