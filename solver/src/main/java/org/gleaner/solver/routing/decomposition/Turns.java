package org.gleaner.solver.routing.decomposition;

import org.gleaner.solver.routing.search.StopCriterion;
import org.jspecify.annotations.Nullable;

/**
 * What each part of a pass may spend: of the pass what its clients are of all. Iterations are
 * shared out beforehand, so that it does not matter how many threads there are and which is first;
 * time is when a part's turn comes, so that none is lost.
 */
final class Turns {

  /** A search looks at its budget so often. */
  private static final long STEP = 100;

  private final Budget budget;
  private final double until;
  private final double first;
  private final int[] weights;
  private final int threads;
  private final long[] quotas;
  private double left;

  /**
   * @param until share of the whole budget at which the pass ends
   * @param first progress of the annealing at which each part begins
   * @param weights of the parts
   */
  Turns(Budget budget, double until, double first, int[] weights, int threads) {
    this.budget = budget;
    this.until = until;
    this.first = first;
    this.weights = weights;
    this.threads = threads;
    for (int weight : weights) {
      left += weight;
    }
    quotas = budget.isCounted() ? quotas() : new long[0];
  }

  private long[] quotas() {
    double begin = budget.progress();
    double steps =
        Math.max(0, until - begin) / (1 - begin) * budget.iterationsLeft() / (double) STEP;
    long[] result = new long[weights.length];
    double weight = 0;
    long given = 0;
    for (int part = 0; part < result.length; part++) {
      weight += weights[part];
      long upTo = (long) Math.ceil(steps * weight / left - 1e-9);
      result[part] = (upTo - given) * STEP;
      given = upTo;
    }
    return result;
  }

  /** Called when the search of a part can begin; null if nothing is left for it. */
  @Nullable StopCriterion next(int part) {
    if (budget.isCounted()) {
      boolean isNothing = quotas[part] == 0 || budget.isOver();
      return isNothing ? null : budget.iterations(quotas[part], first);
    }
    double now = budget.progress();
    double share = share(part);
    return now >= until || budget.isTooLate()
        ? null
        : budget.until(now + (until - now) * share, first);
  }

  /** Of the time left to the pass: others are searched meanwhile. */
  private synchronized double share(int part) {
    double share = Math.min(1, threads * weights[part] / left);
    left -= weights[part];
    return share;
  }
}
