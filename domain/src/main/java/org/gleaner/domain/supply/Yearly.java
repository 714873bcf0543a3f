package org.gleaner.domain.supply;

import java.util.Arrays;

/** One number for each of consecutive years; 0 in all others. */
public final class Yearly {

  private final int firstYear;
  private final double[] values;

  private Yearly(int firstYear, double[] values) {
    this.firstYear = firstYear;
    this.values = values;
  }

  public static Yearly of(int firstYear, double... values) {
    return new Yearly(firstYear, values.clone());
  }

  public int firstYear() {
    return firstYear;
  }

  public int lastYear() {
    return firstYear + values.length - 1;
  }

  public double at(int year) {
    int index = year - firstYear;
    return index < 0 || index >= values.length ? 0 : values[index];
  }

  /** Over the years of the span. */
  public double sum(YearSpan span) {
    double sum = 0;
    for (int year = span.from(); year <= span.to(); year++) {
      sum += at(year);
    }
    return sum;
  }

  /** The numbers of the span alone. */
  public Yearly over(YearSpan span) {
    double[] part = new double[span.size()];
    for (int i = 0; i < part.length; i++) {
      part[i] = at(span.from() + i);
    }
    return new Yearly(span.from(), part);
  }

  public double[] toArray() {
    return values.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Yearly yearly
        && firstYear == yearly.firstYear
        && Arrays.equals(values, yearly.values);
  }

  @Override
  public int hashCode() {
    return 31 * firstYear + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return firstYear + ": " + Arrays.toString(values);
  }
}
