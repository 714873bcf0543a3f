package org.gleaner.solver.supply.survival;

import org.apache.commons.numbers.gamma.RegularizedGamma;

/** Gamma-distributed lifetimes of mean <i>shape · scale</i>. */
record GammaSurvival(double shape, double scale) implements Survival {

  /** Beyond it the deviation is 1e-8 of the mean, and the library's series end in exceptions. */
  private static final double MOST_SHAPE = 1e16;

  static GammaSurvival ofMoments(double mean, double std) {
    return new GammaSurvival((mean / std) * (mean / std), std / mean * std);
  }

  @Override
  public double at(double age) {
    if (isFixed()) {
      return fixed().at(age);
    }
    return age <= 0 ? 1 : RegularizedGamma.Q.value(shape, age / scale);
  }

  /** Those that left earlier have given their lifetime, the others the age. */
  @Override
  public double until(double age) {
    if (isFixed()) {
      return fixed().until(age);
    }
    return age <= 0
        ? 0
        : shape * scale * RegularizedGamma.P.value(shape + 1, age / scale) + age * at(age);
  }

  @Override
  public double beyond(double age) {
    if (isFixed()) {
      return fixed().beyond(age);
    }
    return age <= 0
        ? shape * scale
        : shape * scale * RegularizedGamma.Q.value(shape + 1, age / scale) - age * at(age);
  }

  private boolean isFixed() {
    return shape > MOST_SHAPE;
  }

  private Survival fixed() {
    return new FixedSurvival(shape * scale);
  }
}
