package org.gleaner.domain.planning;

/** What a network plan is best at. */
public enum ObjectiveKind {
  /** Most weighted recovered mass. */
  RECOVERY,
  /** Highest net present value. */
  NPV,
  /** Lowest net discounted cost. */
  COST,
  /** Least CO2e. */
  EMISSIONS,
  /** Most weighted recovery, then the cheapest plan that achieves it. */
  LEXICOGRAPHIC;

  /** Whether more is better. */
  public boolean isMaximised() {
    return this == RECOVERY || this == NPV;
  }
}
