package org.gleaner.solver.supply.uncertainty;

/** What each row contributes to the indices of one group. */
final class GroupTerms {

  /** Of a variance in units of the largest squared distance: less is rounding. */
  private static final double ROUNDING = 1e-24;

  private final double[] change;
  private final double[] product;
  private final double[] square;

  /**
   * @param change <i>f(A_B) - f(A)</i>
   * @param product <i>f(B)</i> times the change
   * @param square of the change
   */
  GroupTerms(double[] change, double[] product, double[] square) {
    this.change = change;
    this.product = product;
    this.square = square;
  }

  /**
   * With <i>f(B)</i> taken around its mean, which leaves the expectation and narrows the spread.
   */
  double firstOrder(int[] weights, PairedResults.Moments moments) {
    double sum = sum(weights, product) - moments.mean() * sum(weights, change);
    return share(sum / weights.length, moments);
  }

  double total(int[] weights, PairedResults.Moments moments) {
    return share(sum(weights, square) / 2 / weights.length, moments);
  }

  private static double share(double part, PairedResults.Moments moments) {
    return moments.variance() <= ROUNDING ? 0 : part / moments.variance();
  }

  private static double sum(int[] weights, double[] terms) {
    double sum = 0;
    for (int row = 0; row < terms.length; row++) {
      sum += weights[row] * terms[row];
    }
    return sum;
  }
}
