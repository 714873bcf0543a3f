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
   * back-cast divides by it. The mean lies between the shares at both ends of the year, which keeps
   * rounding from making it negative, and a year that is nothing beside the mean lifetime from
   * vanishing.
   */
  default double overYear(double age) {
    double before = at(age);
    double after = at(age + 1);
    if (before == after) {
      return before;
    }
    double mean = before < 0.5 ? beyond(age) - beyond(age + 1) : until(age + 1) - until(age);
    return Math.max(after, Math.min(mean, before));
  }
}
