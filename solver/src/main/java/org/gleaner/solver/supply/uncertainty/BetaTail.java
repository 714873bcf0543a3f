package org.gleaner.solver.supply.uncertainty;

import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The lower half of a beta distribution's quantiles, as a cubic Hermite table over <i>y =
 * u^(1/α)</i>, with the exact values and slopes at its nodes.
 */
final class BetaTail {

  private static final int CELLS = 32;

  private final double power;
  private final double perCell;
  private final double[] values = new double[CELLS + 1];

  /** By cell, not by unit of y. */
  private final double[] slopes = new double[CELLS + 1];

  private BetaTail(BetaDistribution beta) {
    power = 1 / beta.getAlpha();
    double step = StrictMath.pow(0.5, power) / CELLS;
    perCell = 1 / step;
    // F(x) = x^α / (α B(α, β)) near 0, so x = y (α B)^(1/α).
    slopes[0] =
        step
            * StrictMath.exp(
                power
                    * (StrictMath.log(beta.getAlpha())
                        + LogBeta.value(beta.getAlpha(), beta.getBeta())));
    for (int node = 1; node <= CELLS; node++) {
      double y = node * step;
      double u = node == CELLS ? 0.5 : StrictMath.pow(y, beta.getAlpha());
      double x = beta.inverseCumulativeProbability(u);
      values[node] = x;
      slopes[node] = step * beta.getAlpha() * u / y / beta.density(x);
    }
  }

  static BetaTail of(BetaDistribution beta) {
    return new BetaTail(beta);
  }

  /**
   * @param u from 0 to ½
   */
  double quantile(double u) {
    double place = StrictMath.pow(u, power) * perCell;
    int cell = Math.min((int) place, CELLS - 1);
    double t = Math.min(place - cell, 1);
    double from = values[cell];
    double rise = values[cell + 1] - from;
    double a = slopes[cell] - rise;
    double b = rise - slopes[cell + 1];
    return from + t * (rise + (1 - t) * (a * (1 - t) + b * t));
  }
}
