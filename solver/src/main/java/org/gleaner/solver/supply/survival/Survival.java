package org.gleaner.solver.supply.survival;

/** The share of a cohort that is still in use, by its age in years. */
public interface Survival {

  /** At an age of 0 or more. */
  double at(double age);

  /** The integral over all ages up to one: years of use that a unit has given until then. */
  double until(double age);
}
