package org.gleaner.domain.routing;

/**
 * A facility, or an order, is closed for a part of a day: unloading or service may not start after
 * {@code from} and before {@code to}.
 *
 * @param place in the case
 */
public record Closure(int place, double from, double to) {

  public Closure {
    if (!(from <= to)) {
      throw new IllegalArgumentException("closed from " + from + " to " + to);
    }
  }

  /** What is left of hours. */
  TimeWindow[] of(TimeWindow hours) {
    if (hours.close() <= from || hours.open() >= to) {
      return new TimeWindow[] {hours};
    }
    boolean isOpenBefore = hours.open() <= from;
    boolean isOpenAfter = Double.isFinite(to) && hours.close() >= to;
    TimeWindow before = new TimeWindow(hours.open(), Math.max(hours.open(), from));
    TimeWindow after = new TimeWindow(Math.min(to, hours.close()), hours.close());
    if (isOpenBefore && isOpenAfter) {
      return new TimeWindow[] {before, after};
    } else if (isOpenBefore) {
      return new TimeWindow[] {before};
    }
    return isOpenAfter ? new TimeWindow[] {after} : new TimeWindow[0];
  }
}
