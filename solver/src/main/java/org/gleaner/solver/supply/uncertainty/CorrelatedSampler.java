package org.gleaner.solver.supply.uncertainty;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Draws whose coordinates move together, each as uniform as before (Gaussian copula; Nelsen 2006):
 * with <i>z = Φ⁻¹(u)</i> of the inner draws and <i>L Lᵀ</i> the correlations, <i>Φ(L z)</i>.
 */
public final class CorrelatedSampler implements Sampler {

  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

  private final Sampler inner;
  private final CorrelationMatrix correlations;

  public CorrelatedSampler(Sampler inner, CorrelationMatrix correlations) {
    if (correlations.dimensions() != inner.dimensions()) {
      throw new IllegalArgumentException(
          correlations.dimensions() + " dimensions are not " + inner.dimensions());
    }
    this.inner = inner;
    this.correlations = correlations;
  }

  @Override
  public int dimensions() {
    return inner.dimensions();
  }

  @Override
  public void draw(long index, double[] u) {
    inner.draw(index, u);
    int[] moving = correlations.correlated();
    double[] z = new double[moving.length];
    for (int k = 0; k < moving.length; k++) {
      z[k] = STANDARD.inverseCumulativeProbability(u[moving[k]]);
    }
    for (int k = 0; k < moving.length; k++) {
      double[] row = correlations.factor(k);
      double sum = 0;
      for (int m = 0; m <= k; m++) {
        sum += row[m] * z[m];
      }
      u[moving[k]] = inside(STANDARD.cumulativeProbability(sum));
    }
  }

  private static double inside(double u) {
    return Math.max(0x1p-53, Math.min(u, 1 - 0x1p-53));
  }
}
