package org.gleaner.solver.supply.survival;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.apache.commons.numbers.rootfinder.BrentSolver;

/** <i>S(a) = exp(-(a / scale)^shape)</i>. */
record WeibullSurvival(double shape, double scale) implements Survival {

  private static final double LEAST_SHAPE = 0.02;
  private static final double MOST_SHAPE = 1e5;

  /**
   * What has left by an age at which (a / scale)^k is less is less than the rounding of the age.
   */
  private static final double NOTHING_YET = 0x1p-60;

  private static final double LN_2 = StrictMath.log(2);
  private static final double LN_10 = StrictMath.log(10);

  /** By the ages that half, and nine in ten, have not survived. */
  static WeibullSurvival ofQuantiles(double t50, double t90) {
    double shape = StrictMath.log(LN_10 / LN_2) / StrictMath.log(t90 / t50);
    return new WeibullSurvival(shape, t50 / StrictMath.pow(LN_2, 1 / shape));
  }

  /**
   * By mean and standard deviation: the shape <i>k</i> with <i>Γ(1 + 2/k) / Γ(1 + 1/k)² = 1 +
   * (s/m)²</i>. The left side falls as <i>k</i> grows.
   */
  static WeibullSurvival ofMoments(double mean, double std) {
    double ratio = std / mean;
    double spread = StrictMath.log1p(ratio * ratio);
    BrentSolver solver = new BrentSolver(1e-15, 1e-15, 1e-300);
    double inverse =
        solver.findRoot(
            i -> LogGamma.value(1 + 2 * i) - 2 * LogGamma.value(1 + i) - spread,
            1 / MOST_SHAPE,
            1 / LEAST_SHAPE);
    return new WeibullSurvival(1 / inverse, mean / StrictMath.exp(LogGamma.value(1 + inverse)));
  }

  /** Whether there is such a distribution, within shapes that figures of lifetimes can mean. */
  static boolean hasMoments(double mean, double std) {
    double ratio = std / mean;
    double spread = StrictMath.log1p(ratio * ratio);
    return spread > excess(1 / MOST_SHAPE) && spread < excess(1 / LEAST_SHAPE);
  }

  private static double excess(double inverse) {
    return LogGamma.value(1 + 2 * inverse) - 2 * LogGamma.value(1 + inverse);
  }

  @Override
  public double at(double age) {
    return age <= 0 ? 1 : StrictMath.exp(-StrictMath.pow(age / scale, shape));
  }

  /** <i>scale · Γ(1 + 1/k) · P(1/k, (a / scale)^k)</i>. */
  @Override
  public double until(double age) {
    if (age <= 0) {
      return 0;
    }
    double hazard = StrictMath.pow(age / scale, shape);
    return hazard < NOTHING_YET ? age : mean() * RegularizedGamma.P.value(1 / shape, hazard);
  }

  @Override
  public double beyond(double age) {
    if (age <= 0) {
      return mean();
    }
    double hazard = StrictMath.pow(age / scale, shape);
    return hazard < NOTHING_YET
        ? mean() - age
        : mean() * RegularizedGamma.Q.value(1 / shape, hazard);
  }

  private double mean() {
    return scale * StrictMath.exp(LogGamma.value(1 + 1 / shape));
  }
}
