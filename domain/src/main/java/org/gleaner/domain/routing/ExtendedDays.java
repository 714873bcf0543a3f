package org.gleaner.domain.routing;

/**
 * Days of a week on which more may be driven than on others.
 *
 * @param driving that is allowed on such a day, in the time unit of the case
 * @param perWeek how many there may be
 */
public record ExtendedDays(double driving, int perWeek) {

  public static final ExtendedDays NONE = new ExtendedDays(0, 0);

  public ExtendedDays {
    if (!(driving >= 0) || perWeek < 0 || (perWeek == 0 && driving > 0)) {
      throw new IllegalArgumentException("extended days must be so many a week, and have a length");
    }
  }

  ExtendedDays scaled(RoundingConvention rounding) {
    return new ExtendedDays(rounding.scaled(driving), perWeek);
  }
}
