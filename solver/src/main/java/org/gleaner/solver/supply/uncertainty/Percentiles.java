package org.gleaner.solver.supply.uncertainty;

import java.util.Arrays;

/** Exact percentiles of values that are all there. */
public final class Percentiles {

  private final double[] sorted;

  private Percentiles(double[] sorted) {
    this.sorted = sorted;
  }

  /**
   * @param values in any order; at least one, none of them NaN
   */
  public static Percentiles of(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    if (sorted.length == 0 || Double.isNaN(sorted[sorted.length - 1])) {
      throw new IllegalArgumentException("percentiles need values that are numbers");
    }
    return new Percentiles(sorted);
  }

  /**
   * Between the two values whose ranks are next to <i>share · (n - 1)</i>, in proportion (Hyndman
   * and Fan 1996, definition 7).
   *
   * @param share from 0 (the least value) to 1 (the greatest)
   */
  public double at(double share) {
    return between(sorted.length, share, rank -> sorted[(int) rank]);
  }

  /** The same definition, whatever knows the values by rank. */
  static double between(long values, double share, RankedValues byRank) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a share of values is 0 to 1: " + share);
    }
    double rank = share * (values - 1);
    long below = (long) rank;
    double low = byRank.at(below);
    double part = rank - below;
    return part == 0 ? low : (1 - part) * low + part * byRank.at(below + 1);
  }

  /** Values in ascending order. */
  interface RankedValues {
    double at(long rank);
  }
}
