package org.gleaner.solver.routing.decomposition;

/**
 * How the budget is divided: passes over the whole plan, as many as are long enough to be worth
 * their setting up. The first anneals every part, the others repair where parts meet.
 *
 * @param begin share of the budget spent before the first pass
 */
record Schedule(double begin, int passes) {

  /** A pass takes at least so many times as long as a first plan of every part. */
  private static final double WORTH = 1.5;

  private static final int MOST_PASSES = 8;

  /** Of the budget, if there are other passes. */
  private static final double FIRST_PASS = 0.4;

  /**
   * Progress of the annealing at which the first pass and later ones begin, in its last cycle: from
   * hotter, a search of few iterations per client does not come down again.
   */
  private static final double WARM = 0.45;

  private static final double COOL = 0.6;

  static Schedule of(double begin, double constructed) {
    double left = Math.max(0, 1 - constructed);
    double worth = WORTH * Math.max(1e-9, constructed - begin);
    return new Schedule(constructed, (int) Math.max(1, Math.min(MOST_PASSES, left / worth)));
  }

  /** Share of the budget spent by the end of a pass. */
  double end(int pass) {
    if (pass == passes - 1) {
      return 1;
    }
    return begin + (1 - begin) * (FIRST_PASS + (1 - FIRST_PASS) * pass / (passes - 1));
  }

  double first(int pass) {
    return pass == 0 ? WARM : COOL;
  }
}
