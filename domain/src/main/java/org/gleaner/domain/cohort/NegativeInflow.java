package org.gleaner.domain.cohort;

/** What is done where a stock shrinks faster than it dies. */
public enum NegativeInflow implements Known {
  /** The inflow is negative, and a warning says so. */
  REPORT("report"),

  /** Nothing flows in; every cohort loses the same fraction, which joins that year's outflow. */
  CORRECT("correct");

  private final String id;

  NegativeInflow(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
