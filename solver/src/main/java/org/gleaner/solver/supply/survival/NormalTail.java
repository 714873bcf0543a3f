package org.gleaner.solver.supply.survival;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The upper tail of the standard normal distribution. */
final class NormalTail {

  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

  private NormalTail() {}

  /** <i>Q(z)</i>. */
  static double at(double z) {
    return STANDARD.survivalProbability(z);
  }

  /** <i>∫ Q</i> between two points: an antiderivative is <i>z Q(z) - φ(z)</i>. */
  static double between(double from, double to) {
    return antiderivative(to) - antiderivative(from);
  }

  /** <i>∫ Q</i> from a point on. */
  static double beyond(double from) {
    return -antiderivative(from);
  }

  private static double antiderivative(double z) {
    return z * at(z) - STANDARD.density(z);
  }
}
