package org.gleaner.domain.product;

import org.gleaner.domain.cohort.Known;

/** Where a unit is between its sale and the day it is discarded. */
public enum LifeStage implements Known {
  /** With its first user. */
  USE("use"),

  /** Kept, but not used: in a drawer. */
  HIBERNATION("hibernation"),

  /** With a later user. */
  SECOND_USE("second-use");

  private final String id;

  LifeStage(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
