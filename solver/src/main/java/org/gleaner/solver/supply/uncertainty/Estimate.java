package org.gleaner.solver.supply.uncertainty;

/** An estimate with the interval that holds the true value with the stated confidence. */
public record Estimate(double value, double low, double high) {

  public boolean holds(double truth) {
    return low <= truth && truth <= high;
  }
}
