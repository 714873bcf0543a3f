package org.gleaner.solver.supply.life;

/**
 * A year in which a prescribed stock is not what its inflow alone would make it.
 *
 * @param year number of the year, from 0
 * @param units negative inflow, units that left early, or what the stock lacks
 */
public record StockEvent(int year, Kind kind, double units) {

  /** What was done about it. */
  public enum Kind {
    /** The stock is less than survives: a negative inflow makes up for it. */
    NEGATIVE_INFLOW,

    /** The stock is less than survives: of all cohorts the same share is discarded early. */
    EARLY_OUTFLOW,

    /** What comes in the year leaves in it: the stock is less than prescribed. */
    NOT_REACHED
  }
}
