package org.gleaner.domain.product;

import org.gleaner.domain.cohort.Known;

/** What becomes of a unit that leaves use, other than being discarded. */
public enum FateKind implements Known {
  HIBERNATION("hibernation"),
  SECOND_USE("second-use"),

  /** Sold abroad as a used good: it never arises here. */
  EXPORT("export");

  private final String id;

  FateKind(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
