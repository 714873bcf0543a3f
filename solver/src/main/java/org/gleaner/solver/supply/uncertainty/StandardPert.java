package org.gleaner.solver.supply.uncertainty;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Quantiles of the beta distribution with <i>α = 1 + 4 mode</i>, <i>β = 5 - 4 mode</i>, to {@link
 * #ERROR}: inverting it exactly takes microseconds, a table takes nanoseconds. Near 0 the quantile
 * behaves as <i>u^(1/α)</i>, near 1 its complement as <i>(1-u)^(1/β)</i>; as functions of these
 * powers both are smooth, so either half is a table of its own.
 */
final class StandardPert {

  /** Of a quantile, which is between 0 and 1. */
  static final double ERROR = 1e-6;

  private final BetaTail left;
  private final BetaTail right;

  private StandardPert(BetaTail left, BetaTail right) {
    this.left = left;
    this.right = right;
  }

  /**
   * @param mode from 0 to 1
   */
  static StandardPert ofMode(double mode) {
    double alpha = 1 + 4 * mode;
    double beta = 6 - alpha;
    return new StandardPert(
        BetaTail.of(BetaDistribution.of(alpha, beta)),
        BetaTail.of(BetaDistribution.of(beta, alpha)));
  }

  double quantile(double u) {
    return u <= 0.5 ? left.quantile(u) : 1 - right.quantile(1 - u);
  }
}
