package org.gleaner.domain.cohort;

/** When in a year its inflow comes. */
public enum InflowAt implements Known {
  /** It is one year old when that year ends. */
  START("start"),
  MIDDLE("middle"),

  /** It is new when that year ends. */
  END("end"),

  /** Evenly over the year. */
  SPREAD("spread");

  private final String id;

  InflowAt(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
