package org.gleaner.solver.routing;

/**
 * What is paid on top for time beyond a limit.
 *
 * @param from the limit; none where nothing is paid
 * @param unitCost per unit of time
 */
public record ExtraPay(long from, long unitCost) {

  public static final ExtraPay NONE = new ExtraPay(Quantities.UNLIMITED, 0);

  public ExtraPay {
    Quantities.require("time that is not paid extra", from);
    Quantities.require("unit cost of extra time", unitCost);
    // Terms that ask for nothing are equal wherever they begin.
    from = unitCost == 0 ? Quantities.UNLIMITED : from;
  }

  /** How much of a time lies beyond the limit. */
  public long beyond(long time) {
    return Math.max(0, time - from);
  }

  public long cost(long time) {
    return unitCost * beyond(time);
  }

  public boolean isPaid() {
    return unitCost > 0;
  }
}
