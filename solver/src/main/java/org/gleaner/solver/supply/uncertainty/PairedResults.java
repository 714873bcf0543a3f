package org.gleaner.solver.supply.uncertainty;

import java.util.Arrays;

/**
 * Results of all points <i>A</i> and <i>B</i>, around their mean and in units of the largest
 * distance from it: indices do not depend on either, but digits do.
 */
final class PairedResults {

  private final double centre;
  private final double unit;
  private final double[] a;
  private final double[] b;

  private PairedResults(double centre, double unit, double[] a, double[] b) {
    this.centre = centre;
    this.unit = unit;
    this.a = a;
    this.b = b;
  }

  static PairedResults of(double[] a, double[] b) {
    double centre = mean(a) / 2 + mean(b) / 2;
    double unit = Math.max(farthest(a, centre), farthest(b, centre));
    return new PairedResults(centre, unit, scaled(a, centre, unit), scaled(b, centre, unit));
  }

  /** What rows contribute to a group's indices. */
  GroupTerms with(double[] mixed) {
    double[] scaled = scaled(mixed, centre, unit);
    double[] change = new double[a.length];
    double[] product = new double[a.length];
    double[] square = new double[a.length];
    for (int row = 0; row < a.length; row++) {
      change[row] = scaled[row] - a[row];
      product[row] = b[row] * change[row];
      square[row] = change[row] * change[row];
    }
    return new GroupTerms(change, product, square);
  }

  /**
   * @param weights how often each row counts
   */
  Moments moments(int[] weights) {
    double sum = 0;
    double squares = 0;
    for (int row = 0; row < a.length; row++) {
      sum += weights[row] * (a[row] + b[row]);
      squares += weights[row] * (a[row] * a[row] + b[row] * b[row]);
    }
    double mean = sum / 2 / a.length;
    return new Moments(mean, squares / 2 / a.length - mean * mean);
  }

  record Moments(double mean, double variance) {}

  /** The sum of parts cannot overflow. */
  private static double mean(double[] values) {
    return Arrays.stream(values).map(value -> value / values.length).sum();
  }

  private static double farthest(double[] values, double centre) {
    return Arrays.stream(values).map(value -> Math.abs(value - centre)).max().orElse(0);
  }

  private static double[] scaled(double[] values, double centre, double unit) {
    return Arrays.stream(values).map(value -> unit == 0 ? 0 : (value - centre) / unit).toArray();
  }
}
