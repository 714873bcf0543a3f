package org.gleaner.solver.supply.uncertainty;

import java.util.List;
import java.util.Optional;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.uncertainty.InputCorrelation;

/**
 * Which inputs move together and how much, factorised as <i>L Lᵀ</i> (Cholesky). Inputs that are
 * correlated fully, with 1 or -1, are allowed.
 */
public final class CorrelationMatrix {

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
}
