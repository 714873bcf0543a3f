package org.gleaner.domain.uncertainty;

import org.gleaner.domain.cohort.Known;

/** Distributions over a best value and its plausible range. */
public enum DistributionFamily implements Known {
  /** Between low and high, with the best value as its mode. */
  TRIANGULAR("triangular"),

  /** The same ends and mode, with less weight in the tails. */
  PERT("pert"),
  UNIFORM("uniform"),

  /** With low and high as its 5th and 95th percentile. */
  LOG_NORMAL("log-normal");

  private final String id;

  DistributionFamily(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
