package org.gleaner.solver.routing.decomposition;

import java.util.function.BooleanSupplier;
import org.gleaner.solver.routing.search.StopCriterion;

/** What all searches together may spend, and what each may. */
final class Budget {

  /** Where the annealing is cold: what is wanted is any feasible plan, soon. */
  private static final double COLD = 0.9;

  private final StopCriterion whole;
  private long iterations;
  private double end = 1;
  private double setUp;

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
    return progress() >= end;
  }

  /** Sets a share of the whole aside for what comes after the searches. */
  void keep(double share) {
    end = Math.max(progress(), 1 - share);
  }

  /** Whether another search could begin and not even be set up before the end. */
  boolean isTooLate() {
    return progress() + setUp >= end;
  }

  /**
   * The stretch up to a share of the whole, as a budget of its own.
   *
   * @param until share of the whole, above what is spent
   * @param first progress that it begins with: how far the annealing has cooled by then
   */
  StopCriterion until(double until, double first) {
    double begin = progress();
    boolean[] isSetUp = {false};
    return iteration -> {
      double now = whole.progress(iterations + iteration);
      if (!isSetUp[0]) {
        isSetUp[0] = true;
        setUp = Math.max(setUp, now - begin);
      }
      if (now >= end || now >= until) {
        return 1;
      }
      return first + (1 - first) * Math.max(0, now - begin) / (until - begin);
    };
  }

  /** Until something is found, or it takes too long. */
  StopCriterion untilFound(BooleanSupplier isFound, long most) {
    return iteration ->
        isFound.getAsBoolean() || iteration >= most || whole.progress(iterations + iteration) >= end
            ? 1
            : COLD;
  }
}
