package org.gleaner.solver.routing.balance;

import java.util.stream.IntStream;

/**
 * How two vehicles share their routes of some days most evenly: of all the ways in which they may
 * swap on some days and not on others, the one that leaves the least difference of their hours.
 * Their sum stays, so that is also the least maximum and the least sum of squares.
 */
final class PairShare {

  private final Roster roster;
  private final int one;
  private final int other;
  private final int[] days;
  private long difference;
  private long excess;
  private long leastDifference;
  private long leastExcess;
  private int best;

  private PairShare(Roster roster, int one, int other, int[] days) {
    this.roster = roster;
    this.one = one;
    this.other = other;
    this.days = days;
    this.difference = roster.worked[one] - roster.worked[other];
    this.excess = excess();
    this.leastDifference = Math.abs(difference);
    this.leastExcess = excess;
  }

  /**
   * Shares the days from one to before another.
   *
   * @return whether they swap on any day: then they keep their weeks better than before, or as well
   *     and their hours are closer
   */
  static boolean improve(Roster roster, int one, int other, int from, int to) {
    int[] days =
        IntStream.range(from, to)
            .filter(d -> roster.duties[one][d] != roster.duties[other][d])
            .toArray();
    return days.length > 0 && new PairShare(roster, one, other, days).improve();
  }

  /** In the order of a Gray code, each way is one swap from the one before it. */
  private boolean improve() {
    if (leastDifference <= 1 && leastExcess == 0) {
      return false;
    }
    int ways = 1 << days.length;
    for (int way = 1; way < ways; way++) {
      int day = days[Integer.numberOfTrailingZeros(way)];
      difference += 2 * (roster.duties[other][day].worked() - roster.duties[one][day].worked());
      roster.swap(one, other, day);
      consider(gray(way));
    }
    back(gray(ways - 1) ^ best);
    return best != 0;
  }

  private void consider(int way) {
    boolean isCloser = Math.abs(difference) < leastDifference;
    if (!isCloser && leastExcess == 0) {
      return;
    }
    excess = excess();
    if (excess < leastExcess || (excess == leastExcess && isCloser)) {
      best = way;
      leastDifference = Math.abs(difference);
      leastExcess = excess;
    }
  }

  private void back(int swaps) {
    for (int i = 0; i < days.length; i++) {
      if ((swaps >> i & 1) == 1) {
        roster.swap(one, other, days[i]);
      }
    }
  }

  private long excess() {
    return roster.excess(one) + roster.excess(other);
  }

  private static int gray(int way) {
    return way ^ way >> 1;
  }
}
