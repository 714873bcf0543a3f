package org.gleaner.solver.supply.survival;

/** The absolute value of a normal variable, of which mean and deviation are these. */
record FoldedNormalSurvival(double mean, double std) implements Survival {

  @Override
  public double at(double age) {
    return NormalTail.at((age - mean) / std) + NormalTail.at((age + mean) / std);
  }

  @Override
  public double until(double age) {
    return std
        * (NormalTail.between(-mean / std, (age - mean) / std)
            + NormalTail.between(mean / std, (age + mean) / std));
  }

  @Override
  public double beyond(double age) {
    return std * (NormalTail.beyond((age - mean) / std) + NormalTail.beyond((age + mean) / std));
  }
}
