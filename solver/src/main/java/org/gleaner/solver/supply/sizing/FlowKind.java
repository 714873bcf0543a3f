package org.gleaner.solver.supply.sizing;

/** Which flow of a cohort model is asked for. */
enum FlowKind {
  INFLOW,
  DISCARDED,
  EXPORTED,
  STOCK;

  /** Shares of the cohort by the years since its sale; of the inflow only the first. */
  double[] shares(LifeShares life, int cohort) {
    return switch (this) {
      case INFLOW -> ALL_AT_ONCE;
      case DISCARDED -> life.discarded(cohort);
      case EXPORTED -> life.exported(cohort);
      case STOCK -> life.inStock(cohort);
    };
  }

  private static final double[] ALL_AT_ONCE = {1};
}
