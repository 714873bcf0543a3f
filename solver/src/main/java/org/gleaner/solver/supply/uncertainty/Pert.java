package org.gleaner.solver.supply.uncertainty;

/** A {@link StandardPert} between two values. */
record Pert(double low, double best, double high, StandardPert standard) implements Distribution {

  static Pert of(double low, double best, double high) {
    return new Pert(low, best, high, StandardPert.ofMode((best - low) / (high - low)));
  }

  @Override
  public double quantile(double u) {
    double share = standard.quantile(u);
    return (1 - share) * low + share * high;
  }

  @Override
  public double mean() {
    return low / 6 + 4 * (best / 6) + high / 6;
  }
}
