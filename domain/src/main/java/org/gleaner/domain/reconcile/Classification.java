package org.gleaner.domain.reconcile;

/** What the balances can say of a figure. */
public enum Classification {
  /** Measured, and the other figures tell it too: it is adjusted and tested. */
  REDUNDANT("redundant"),

  /** Measured, and nothing else tells it: it stays as it is. */
  NOT_REDUNDANT("not-redundant"),

  /** Given without error: it stays as it is. */
  EXACT("exact"),

  /** Not measured, but the other figures tell it. */
  DETERMINABLE("determinable"),

  /** Not measured, and nothing tells it. */
  NOT_DETERMINABLE("not-determinable");

  private final String id;

  Classification(String id) {
    this.id = id;
  }

  /** Its word in files. */
  public String id() {
    return id;
  }
}
