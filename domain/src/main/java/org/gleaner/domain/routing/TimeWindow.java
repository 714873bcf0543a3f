package org.gleaner.domain.routing;

/** From opening to closing, both included, in the time unit of the case. */
public record TimeWindow(double open, double close) {

  public static final TimeWindow ALWAYS = new TimeWindow(0, Double.POSITIVE_INFINITY);

  /** Hours in which nobody comes. */
  static final TimeWindow NEVER = new TimeWindow(-1, -1);

  public TimeWindow {
    if (!(open <= close)) {
      throw new IllegalArgumentException("closes at " + close + " before it opens at " + open);
    }
  }
}
