package org.gleaner.solver.supply.uncertainty;

record Triangular(double low, double best, double high) implements Distribution {

  /** From the nearer end, where the density is 0 and differences would lose their digits. */
  @Override
  public double quantile(double u) {
    double width = high - low;
    double below = (best - low) / width;
    return u < below
        ? Math.min(best, low + width * Math.sqrt(u * below))
        : Math.max(best, high - width * Math.sqrt((1 - u) * (1 - below)));
  }

  @Override
  public double mean() {
    return low / 3 + best / 3 + high / 3;
  }
}
