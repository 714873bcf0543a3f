package org.gleaner.solver.supply.life;

import org.gleaner.domain.cohort.NegativeInflow;
import org.gleaner.solver.supply.life.StockEvent.Kind;
import org.jspecify.annotations.Nullable;

/**
 * How a stock that is prescribed for the end of a year is met: by what must come in the year, or by
 * what leaves early of what is there.
 *
 * @param inflow units that come
 * @param early share of what is there that leaves early
 * @param event what there is to say of it; null if nothing, or no more than rounding
 * @param units of the event: that leave early, that the stock lacks, or that come
 */
public record StockFilling(double inflow, double early, @Nullable Kind event, double units) {

  /** More cannot be added up over years without an overflow: nothing survives, for all we know. */
  public static final double MOST = 1e300;

  /** Of the stock: less is rounding. */
  private static final double ROUNDING = 1e-12;

  /**
   * Of one year.
   *
   * @param total units prescribed
   * @param older units there of what came before
   * @param share of what comes in the year that is there when it ends
   */
  public static StockFilling of(double total, double older, double share, NegativeInflow negative) {
    double missing = total - older;
    boolean isRounding = Math.abs(missing) <= ROUNDING * Math.abs(older);
    if (missing < 0 && negative == NegativeInflow.CORRECT) {
      return new StockFilling(
          0, -missing / older, isRounding ? null : Kind.EARLY_OUTFLOW, -missing);
    }
    double inflow = missing / share;
    if (Math.abs(inflow) <= MOST) {
      boolean isNegative = missing < 0 && !isRounding;
      return new StockFilling(inflow, 0, isNegative ? Kind.NEGATIVE_INFLOW : null, inflow);
    }
    boolean isReached = isRounding || Double.isNaN(inflow);
    return new StockFilling(0, 0, isReached ? null : Kind.NOT_REACHED, missing);
  }
}
