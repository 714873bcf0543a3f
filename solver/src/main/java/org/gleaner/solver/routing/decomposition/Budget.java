package org.gleaner.solver.routing.decomposition;

import java.util.function.BooleanSupplier;
import org.gleaner.solver.routing.search.StopCriterion;

/** What all searches together may spend, and what each may. */
final class Budget {

  /** Where the annealing is cold: what is wanted is any feasible plan, soon. */
  private static final double COLD = 0.9;

  private final StopCriterion whole;
  private long iterations;

  Budget(StopCriterion whole) {
    this.whole = whole;
  }

  long iterations() {
    return iterations;
  }

  void spend(long more) {
    iterations += more;
  }

  double progress() {
    return whole.progress(iterations);
  }

  boolean isOver() {
    return progress() >= 1;
  }

  /**
   * The stretch up to a share of the whole, as a budget of its own.
   *
   * @param until share of the whole, above what is spent
   * @param first progress that it begins with: how far the annealing has cooled by then
   */
  StopCriterion until(double until, double first) {
    double begin = progress();
    return iteration -> {
      double now = whole.progress(iterations + iteration);
      if (now >= 1 || now >= until) {
        return 1;
      }
      return first + (1 - first) * Math.max(0, now - begin) / (until - begin);
    };
  }

  /** Until something is found, or it takes too long. */
  StopCriterion untilFound(BooleanSupplier isFound, long most) {
    return iteration ->
        isFound.getAsBoolean() || iteration >= most || whole.progress(iterations + iteration) >= 1
            ? 1
            : COLD;
  }
}
