package org.gleaner.solver.supply.sizing;

import org.gleaner.domain.quantity.Ranged;
import org.gleaner.solver.supply.uncertainty.Distribution;

/** A range to be entered at its low (0), best (½) or high (1), in lines between. */
record Ends(Ranged range) implements Distribution {

  static final double LOW = 0;
  static final double BEST = 0.5;
  static final double HIGH = 1;

  @Override
  public double quantile(double u) {
    if (u == BEST) {
      return range.best();
    }
    return u < BEST
        ? range.low() + (range.best() - range.low()) * u / BEST
        : range.high() - (range.high() - range.best()) * (HIGH - u) / BEST;
  }

  @Override
  public double mean() {
    return (range.low() + 2 * range.best() + range.high()) / 4;
  }
}
