package org.gleaner.solver.routing.search;

/**
 * When the routes met are combined, and for how long, in shares of the budget: often as long as
 * that finds better plans, else ever more seldom and for half the time.
 */
final class PolishTimes {

  private static final double OFTEN = 0.05;

  /** Where a first cycle is over: the routes met before are of plans that nobody wants. */
  private static final double FIRST = 0.12;

  private static final double PATIENCE = 5;
  private static final double LONGEST = 0.04;

  /** Near the end of the last cycle, with time left to go on from what is found. */
  private static final double LAST = 0.93;

  private double interval = OFTEN;
  private double next = FIRST;
  private double length = LONGEST;
  private boolean isLastDone;

  boolean isDue(double progress) {
    if (!isLastDone && progress >= LAST) {
      isLastDone = true;
      return true;
    }
    return progress >= next;
  }

  /** The share that one may take. */
  double length() {
    return length;
  }

  void onPolish(double begin, double end, boolean isBetter) {
    interval = isBetter ? OFTEN : 2 * interval;
    length = isBetter ? LONGEST : length / 2;
    next = end + Math.max(interval, PATIENCE * (end - begin));
  }
}
