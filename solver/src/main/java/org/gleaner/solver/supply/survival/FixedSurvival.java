package org.gleaner.solver.supply.survival;

/** All leave at the same age. */
record FixedSurvival(double mean) implements Survival {

  @Override
  public double at(double age) {
    return age < mean ? 1 : 0;
  }

  @Override
  public double until(double age) {
    return Math.min(age, mean);
  }

  @Override
  public double beyond(double age) {
    return Math.max(0, mean - age);
  }
}
