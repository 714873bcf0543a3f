package org.gleaner.solver.supply.uncertainty;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A log-normal distribution on each side of the median, so that low, best and high are met exactly
 * as the 5th, 50th and 95th percentile. With <i>best = √(low · high)</i> both sides agree and it is
 * the log-normal distribution.
 *
 * @param below standard deviation of the logarithm of values below the median
 * @param above the same above it
 */
record SplitLogNormal(double median, double below, double above) implements Distribution {

  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);
  private static final double Z95 = STANDARD.inverseCumulativeProbability(0.95);

  static SplitLogNormal of(double low, double best, double high) {
    if (!(low > 0 && low <= best && best <= high)) {
      throw new IllegalArgumentException(
          "log-normal needs 0 < low <= best <= high: " + low + ", " + best + ", " + high);
    }
    return new SplitLogNormal(
        best, StrictMath.log(best / low) / Z95, StrictMath.log(high / best) / Z95);
  }

  @Override
  public double quantile(double u) {
    double z = STANDARD.inverseCumulativeProbability(u);
    return median * StrictMath.exp(z * (z < 0 ? below : above));
  }

  /** <i>E[e^(σz); z < 0] = e^(σ²/2) Φ(-σ)</i>, and <i>e^(σ²/2) Φ(σ)</i> above. */
  @Override
  public double mean() {
    return median * (half(below, -below) + half(above, above));
  }

  private static double half(double sigma, double to) {
    return StrictMath.exp(sigma * sigma / 2) * STANDARD.cumulativeProbability(to);
  }
}
