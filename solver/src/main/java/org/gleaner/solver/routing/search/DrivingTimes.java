package org.gleaner.solver.routing.search;

import org.gleaner.solver.routing.DriverHours;

/**
 * Writes how long the beginnings and ends of a route are driven, and finds the rests on its ways.
 *
 * <p>Where a rest falls depends on all that was driven before it, so an end is only good for
 * beginnings after which every rest stays on its way. How much less or more may be driven before it
 * is kept with the end: joins within that are exact in constant time, for the others the end is
 * driven again.
 */
final class DrivingTimes {

  /** How many longs are kept. */
  static final int FIELDS = 4;

  /** Driven up to here. */
  static final int DRIVEN = 0;

  /** Of an end: what is driven from here on. */
  static final int LEFT = 1;

  /** Of an end: how much less, and more, may have been driven before it. */
  static final int LESS = 2;

  static final int MORE = 3;

  private static final long ANY = Long.MAX_VALUE >> 2;

  private final DriverHours hours;
  private final int first;

  DrivingTimes(SearchData data, DriverHours hours) {
    this.hours = hours;
    first = at(data);
  }

  /** Offset of the fields. */
  static int at(SearchData data) {
    return TripTimes.othersAt(data) + (data.hasReleases ? TripTimes.FIELDS : 0);
  }

  /** A beginning with one way more, whose rests are returned. */
  long extend(long[] before, int at, int from, long way) {
    long driven = before[from + first + DRIVEN];
    before[at + first + DRIVEN] = driven + way;
    return hours.rests().between(driven, driven + way);
  }

  /** The end depot, when so much has been driven. */
  void end(long[] after, long driven) {
    after[first + LEFT] = 0;
    after[first + LESS] = ANY;
    after[first + MORE] = ANY;
    reach(after, 0, driven);
  }

  /** An end with one way more at its beginning, at which so much has been driven. */
  long precede(long[] after, int at, int from, long driven, long way) {
    after[at + first + LEFT] = after[from + first + LEFT] + way;
    after[at + first + LESS] = after[from + first + LESS];
    after[at + first + MORE] = after[from + first + MORE];
    reach(after, at, driven);
    return hours.rests().between(driven, driven + way);
  }

  private void reach(long[] after, int at, long driven) {
    long rests = hours.rests().until(driven);
    long since = driven - rests * hours.rests().maxContinuous();
    after[at + first + DRIVEN] = driven;
    if (rests > 0) {
      after[at + first + LESS] = Math.min(after[at + first + LESS], since - 1);
    }
    after[at + first + MORE] =
        Math.min(after[at + first + MORE], hours.rests().maxContinuous() - since);
  }
}
