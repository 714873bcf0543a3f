package org.gleaner.solver.supply.uncertainty;

record Certain(double value) implements Distribution {

  @Override
  public double quantile(double u) {
    return value;
  }

  @Override
  public double mean() {
    return value;
  }
}
