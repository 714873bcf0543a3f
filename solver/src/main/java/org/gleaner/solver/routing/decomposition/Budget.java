package org.gleaner.solver.routing.decomposition;

import java.util.function.BooleanSupplier;
import org.gleaner.solver.routing.search.StopCriterion;

/** What all searches together may spend, and what each may. Asked by several threads. */
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

  /** Whether iterations are counted, so that plans must not depend on any clock. */
  boolean isCounted() {
    return whole.mostIterations() < Long.MAX_VALUE;
  }

  /** Spent by searches that have ended. */
  synchronized long iterations() {
    return iterations;
  }

  /** Left for searches to come; without end if time is what counts. */
  long iterationsLeft() {
    return isCounted() ? Math.max(0, whole.mostIterations() - iterations()) : Long.MAX_VALUE;
  }

  synchronized void spend(long more) {
    iterations += more;
  }

  double progress() {
    return whole.progress(iterations());
  }

  boolean isOver() {
    return progress() >= end();
  }

  /** Sets a share of the whole aside for what comes after the searches. */
  synchronized void keep(double share) {
    end = Math.max(whole.progress(iterations), 1 - share);
  }

  private synchronized double end() {
    return end;
  }

  /** Whether another search could begin and not even be set up before the end. */
  boolean isTooLate() {
    return progress() + setUp() >= end();
  }

  private synchronized double setUp() {
    return setUp;
  }

  private synchronized void onSetUp(double took) {
    setUp = Math.max(setUp, took);
  }

  /**
   * The stretch of time from now up to a share of the whole, as a budget of its own.
   *
   * @param until share of the whole, above what is spent
   * @param first progress that it begins with: how far the annealing has cooled by then
   */
  StopCriterion until(double until, double first) {
    double begin = progress();
    double last = Math.min(until, end());
    boolean[] isSetUp = {false};
    return iteration -> {
      double now = progress();
      if (!isSetUp[0]) {
        isSetUp[0] = true;
        onSetUp(now - begin);
      }
      return now >= last ? 1 : first + (1 - first) * Math.max(0, now - begin) / (until - begin);
    };
  }

  /** So many iterations, unless the whole is stopped before. */
  StopCriterion iterations(long quota, double first) {
    return iteration ->
        iteration >= quota || isOver() ? 1 : first + (1 - first) * iteration / quota;
  }

  /** Until something is found, or it takes too long. */
  StopCriterion untilFound(BooleanSupplier isFound, long most) {
    return iteration -> isFound.getAsBoolean() || iteration >= most || isOver() ? 1 : COLD;
  }
}
