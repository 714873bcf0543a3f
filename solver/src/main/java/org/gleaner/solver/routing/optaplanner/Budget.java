package org.gleaner.solver.routing.optaplanner;

import org.gleaner.solver.routing.search.StopCriterion;

/**
 * How much of a {@link StopCriterion} a solve has spent. One iteration is one move considered,
 * whether it could be made or not, so that a search that finds nothing to do ends too.
 */
final class Budget {

  /** A criterion may read a clock, which costs as much as a small move. */
  private static final int CHECK_PERIOD = 100;

  private final StopCriterion stop;
  private long iterations;
  private double progress;

  Budget(StopCriterion stop) {
    this.stop = stop;
  }

  static Budget endless() {
    return new Budget(iteration -> 0);
  }

  long iterations() {
    return iterations;
  }

  /** Counts a move. */
  boolean isSpentAfterOneMore() {
    iterations++;
    if (iterations % CHECK_PERIOD == 0) {
      progress = Math.max(progress, stop.progress(iterations));
    }
    return progress >= 1;
  }

  /** From 0 to 1, as of the last check. */
  double progress() {
    return Math.max(0, Math.min(1, progress));
  }
}
