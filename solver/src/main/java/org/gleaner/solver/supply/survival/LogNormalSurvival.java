package org.gleaner.solver.supply.survival;

/**
 * Lifetimes with a normal logarithm.
 *
 * @param mu mean of the logarithm
 * @param sigma its standard deviation
 */
record LogNormalSurvival(double mu, double sigma) implements Survival {

  /**
   * By mean <i>m</i> and standard deviation <i>s</i> of the lifetime itself: <i>σ² = ln(1 +
   * (s/m)²)</i>, <i>μ = ln m - σ²/2</i>.
   */
  static LogNormalSurvival ofMoments(double mean, double std) {
    double ratio = std / mean;
    double variance = StrictMath.log1p(ratio * ratio);
    return new LogNormalSurvival(StrictMath.log(mean) - variance / 2, StrictMath.sqrt(variance));
  }

  @Override
  public double at(double age) {
    return age <= 0 ? 1 : NormalTail.at((StrictMath.log(age) - mu) / sigma);
  }

  /** Those that left earlier have given their lifetime, the others the age. */
  @Override
  public double until(double age) {
    if (age <= 0) {
      return 0;
    }
    double z = (StrictMath.log(age) - mu) / sigma;
    double ofThoseGone = StrictMath.exp(mu + sigma * sigma / 2) * NormalTail.at(sigma - z);
    return ofThoseGone + age * NormalTail.at(z);
  }

  @Override
  public double beyond(double age) {
    double mean = StrictMath.exp(mu + sigma * sigma / 2);
    if (age <= 0) {
      return mean;
    }
    double z = (StrictMath.log(age) - mu) / sigma;
    return mean * NormalTail.at(z - sigma) - age * NormalTail.at(z);
  }
}
