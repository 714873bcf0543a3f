package org.gleaner.domain.product;

import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.quantity.Ranged;

/** Weibull lifetime in years: S(age) = exp(-(age / scale)^shape). */
public record Lifetime(String product, Ranged shape, Ranged scaleYears, Evidence evidence) {

  /** Probability that a unit is still in use at the age. */
  public double survival(double age) {
    return age <= 0 ? 1 : Math.exp(-Math.pow(age / scaleYears.best(), shape.best()));
  }
}
