package org.gleaner.solver.supply.uncertainty;

record Uniform(double low, double high) implements Distribution {

  /** Weighed and not shifted, so that a range of any size has no overflow. */
  @Override
  public double quantile(double u) {
    return (1 - u) * low + u * high;
  }

  @Override
  public double mean() {
    return low / 2 + high / 2;
  }
}
