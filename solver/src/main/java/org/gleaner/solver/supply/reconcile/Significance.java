package org.gleaner.solver.supply.reconcile;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.gleaner.domain.reconcile.GlobalTest;

/** Chances of statistics if nothing is wrong. */
final class Significance {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final double level;

  Significance(double level) {
    this.level = level;
  }

  double level() {
    return level;
  }

  /** Chance that the largest of some normal deviates is as large, to either side (Šidák). */
  static double largestOf(int deviates, double largest) {
    double one = 2 * NORMAL.survivalProbability(largest);
    return -Math.expm1(deviates * Math.log1p(-Math.min(1, one)));
  }

  /** The test of a sum of squared normal deviates. */
  GlobalTest global(double statistic, int degreesOfFreedom) {
    if (degreesOfFreedom == 0) {
      return new GlobalTest(0, 0, 0, 1);
    }
    ChiSquaredDistribution distribution = ChiSquaredDistribution.of(degreesOfFreedom);
    return new GlobalTest(
        statistic,
        degreesOfFreedom,
        distribution.inverseSurvivalProbability(level),
        distribution.survivalProbability(statistic));
  }
}
