package org.gleaner.solver.supply.reconcile;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.gleaner.domain.reconcile.MeasurementTest;
import org.jspecify.annotations.Nullable;

/**
 * The measurement test of every redundant figure (Mah and Tamhane 1982); with independent errors it
 * is also that of maximum power (Tamhane 1982).
 */
final class MeasurementTests {

  /** With less of a figure's error checked its statistic would be rounding. */
  private static final double LEAST_REDUNDANCY = 1e-16;

  /** Statistics that differ by less are the same. */
  private static final double SAME = 1e-6;

  private final double[] statistics;
  private final int tested;
  private final Significance significance;

  MeasurementTests(Balanced balanced, Significance significance) {
    this.significance = significance;
    statistics = new double[balanced.system().variables().size()];
    Arrays.fill(statistics, -1);
    for (int variable : balanced.system().measured()) {
      double redundancy = balanced.redundancy(variable);
      if (redundancy >= LEAST_REDUNDANCY) {
        statistics[variable] = Math.abs(balanced.adjustment(variable)) / Math.sqrt(redundancy);
      }
    }
    tested = (int) Arrays.stream(statistics).filter(one -> one >= 0).count();
  }

  /** Null if the figure is not tested. */
  @Nullable MeasurementTest of(int variable) {
    if (statistics[variable] < 0) {
      return null;
    }
    double p = Significance.largestOf(tested, statistics[variable]);
    return new MeasurementTest(statistics[variable], p, p < significance.level());
  }

  /**
   * The figures with the largest statistic, in their order; none if it is plausible. Several where
   * no equation tells them apart.
   */
  int[] suspects() {
    double largest = Arrays.stream(statistics).max().orElse(-1);
    if (largest < 0 || Significance.largestOf(tested, largest) >= significance.level()) {
      return new int[0];
    }
    return IntStream.range(0, statistics.length)
        .filter(variable -> statistics[variable] >= largest * (1 - SAME))
        .toArray();
  }

  double statistic(int variable) {
    return statistics[variable];
  }
}
