package org.gleaner.solver.supply.survival;

/** The share of a cohort that is still in use, by its age in years. */
public interface Survival {

  /** At an age of 0 or more. */
  double at(double age);

  /** The integral over all ages up to one: years of use that a unit has given until then. */
  double until(double age);

  /** The integral over all ages from one on. Exact in its own digits, however few are left. */
  double beyond(double age);

  /**
   * The mean share over the year that follows an age. Of the two differences that it is, the one of
   * what is small: the other loses the digits of a cohort of which next to nothing is left, and a
   * back-cast divides by it. Rounding must not make it negative.
   */
  default double overYear(double age) {
    double mean = at(age) < 0.5 ? beyond(age) - beyond(age + 1) : until(age + 1) - until(age);
    return Math.max(0, mean);
  }
}
