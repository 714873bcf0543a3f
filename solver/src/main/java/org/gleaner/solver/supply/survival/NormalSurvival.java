package org.gleaner.solver.supply.survival;

/**
 * Normal lifetimes, neither truncated nor scaled: what would leave before age 0 is not there at age
 * 0.
 */
record NormalSurvival(double mean, double std) implements Survival {

  @Override
  public double at(double age) {
    return NormalTail.at((age - mean) / std);
  }

  @Override
  public double until(double age) {
    return std * NormalTail.between(-mean / std, (age - mean) / std);
  }

  @Override
  public double beyond(double age) {
    return std * NormalTail.beyond((age - mean) / std);
  }
}
