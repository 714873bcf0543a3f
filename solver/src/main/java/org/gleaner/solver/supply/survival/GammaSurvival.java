package org.gleaner.solver.supply.survival;

import org.apache.commons.numbers.gamma.RegularizedGamma;

/** Gamma-distributed lifetimes of mean <i>shape · scale</i>. */
record GammaSurvival(double shape, double scale) implements Survival {

  static GammaSurvival ofMoments(double mean, double std) {
    return new GammaSurvival((mean / std) * (mean / std), std / mean * std);
  }

  @Override
  public double at(double age) {
    return age <= 0 ? 1 : RegularizedGamma.Q.value(shape, age / scale);
  }

  /** Those that left earlier have given their lifetime, the others the age. */
  @Override
  public double until(double age) {
    return age <= 0
        ? 0
        : shape * scale * RegularizedGamma.P.value(shape + 1, age / scale) + age * at(age);
  }

  @Override
  public double beyond(double age) {
    return age <= 0
        ? shape * scale
        : shape * scale * RegularizedGamma.Q.value(shape + 1, age / scale) - age * at(age);
  }
}
