package org.gleaner.solver.routing.search;

import java.util.function.BooleanSupplier;

/**
 * How much of a search's budget is spent. The annealing cools by it, so that it fits any budget.
 */
@FunctionalInterface
public interface StopCriterion {

  /**
   * @param iteration the iterations made
   * @return from 0 at the begin to 1 (or more) when the search must stop
   */
  double progress(long iteration);

  /** The iterations there are, if it is they that count; else more than are ever made. */
  default long mostIterations() {
    return Long.MAX_VALUE;
  }

  /** The same, and over as soon as something else says so. */
  default StopCriterion orAsSoonAs(BooleanSupplier isOver) {
    StopCriterion plain = this;
    return new StopCriterion() {
      @Override
      public double progress(long iteration) {
        return isOver.getAsBoolean() ? 1 : plain.progress(iteration);
      }

      @Override
      public long mostIterations() {
        return plain.mostIterations();
      }
    };
  }

  /** Reproducible on every machine. */
  static StopCriterion iterations(long limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("iterations must be positive: " + limit);
    }
    return new StopCriterion() {
      @Override
      public double progress(long iteration) {
        return (double) iteration / limit;
      }

      @Override
      public long mostIterations() {
        return limit;
      }
    };
  }
}
