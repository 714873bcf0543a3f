package org.gleaner.solver.supply.uncertainty;

import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.uncertainty.InputCorrelation;

/**
 * Which inputs move together and how much, factorised as <i>L Lᵀ</i> (Cholesky). The correlations
 * are those of normal scores (Gaussian copula; Nelsen 2006): a point <i>u</i> of independent
 * coordinates becomes <i>Φ(L Φ⁻¹(u))</i>, each coordinate as uniform as before. Inputs that are
 * correlated fully, with 1 or -1, are allowed.
 */
public final class CorrelationMatrix {

  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

  private final int dimensions;
  private final int[] correlated;
  private final double[][] factors;

  CorrelationMatrix(int dimensions, int[] correlated, double[][] factors) {
    this.dimensions = dimensions;
    this.correlated = correlated;
    this.factors = factors;
  }

  /**
   * @param inputs names of the dimensions; pairs that nothing is said of are uncorrelated
   * @param where the correlations were read
   * @return empty if there is none such, or a name is wrong; then there is an error
   */
  public static Optional<CorrelationMatrix> of(
      List<String> inputs,
      List<InputCorrelation> correlations,
      SourceLocation where,
      Findings findings) {
    return new CorrelationReader(inputs, where, findings).read(correlations);
  }

  /** Nothing moves with anything. */
  public static CorrelationMatrix none(int dimensions) {
    return new CorrelationMatrix(dimensions, new int[0], new double[0][]);
  }

  public int dimensions() {
    return dimensions;
  }

  /** Dimensions that move with another, ascending. */
  int[] correlated() {
    return correlated;
  }

  /** Row of <i>L</i> for one of those. */
  double[] factor(int row) {
    return factors[row];
  }

  /** Makes a point of independent coordinates one of correlated ones. */
  void correlate(double[] u) {
    double[] z = new double[correlated.length];
    for (int k = 0; k < correlated.length; k++) {
      z[k] = STANDARD.inverseCumulativeProbability(u[correlated[k]]);
    }
    for (int k = 0; k < correlated.length; k++) {
      double sum = 0;
      for (int m = 0; m <= k; m++) {
        sum += factors[k][m] * z[m];
      }
      u[correlated[k]] = inside(STANDARD.cumulativeProbability(sum));
    }
  }

  private static double inside(double u) {
    return Math.max(0x1p-53, Math.min(u, 1 - 0x1p-53));
  }
}
