package org.gleaner.solver.supply.sizing;

/**
 * What becomes of the units of a cohort, as shares of it, by the years since its sale (0 in the
 * year of sale). Discarded, exported and the change of what is in stock sum to what came in.
 */
interface LifeShares {

  /** Discarded in the year: it arises. */
  double[] discarded(int cohort);

  /** Gone abroad in the year, in use. */
  double[] exported(int cohort);

  /** Still there when the year ends, in use or in a drawer. */
  double[] inStock(int cohort);
}
