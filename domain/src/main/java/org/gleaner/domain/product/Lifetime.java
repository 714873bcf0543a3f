package org.gleaner.domain.product;

import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.quantity.Ranged;

/** Weibull lifetime in years: S(age) = exp(-(age / scale)^shape). */
public record Lifetime(String product, Ranged shape, Ranged scaleYears, Evidence evidence) {

  /**
   * Probability that a unit is still in use at the age. Computed in strict arithmetic: arisings
   * that are built from it are the same on every machine.
   */
  public double survival(double age) {
    return age <= 0 ? 1 : StrictMath.exp(-StrictMath.pow(age / scaleYears.best(), shape.best()));
  }
}
