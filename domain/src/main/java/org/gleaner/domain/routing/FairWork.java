package org.gleaner.domain.routing;

/**
 * A price of work that is shared unevenly: what a route takes beyond a fair share of a day is paid
 * extra, so that two routes of fair length are cheaper than a long one and a short one.
 *
 * @param fair duration of a route that costs nothing extra, in the time unit of the case
 * @param perUnfair cost of each unit of duration beyond it, on top of all others
 */
public record FairWork(double fair, double perUnfair) {

  /** However long a route is. */
  public static final FairWork NONE = new FairWork(Double.POSITIVE_INFINITY, 0);

  public FairWork {
    if (!(fair >= 0 && perUnfair >= 0)) {
      throw new IllegalArgumentException("a fair share or its price is below 0");
    }
  }

  public boolean isPriced() {
    return perUnfair > 0 && Double.isFinite(fair);
  }

  /** What a route costs extra, of a duration as the rounding convention counts it. */
  public double cost(double duration, RoundingConvention rounding) {
    return isPriced() ? perUnfair * Math.max(0, duration - rounding.scaled(fair)) : 0;
  }

  /** When so much of the route is past: what is left of the share. */
  public FairWork after(double spent) {
    return isPriced() ? new FairWork(Math.max(0, fair - spent), perUnfair) : this;
  }
}
