package org.gleaner.solver.routing.explain;

/**
 * What a constraint counts as cost, and of how much.
 *
 * @param line id of the cost line
 * @param measure what is paid for
 * @param quantity of it, in the unit of the case as its convention counts it
 * @param amount of money, as costs are reported
 */
public record Payment(String line, Measure measure, double quantity, double amount) {

  /** The same of another amount. */
  public Payment of(double other) {
    return new Payment(line, measure, quantity, other);
  }

  /** What a quantity is of. */
  public enum Measure {
    DISTANCE,
    TIME,
    /** Vehicles or orders. */
    NUMBER,
    /** Several that add up to no quantity. */
    SEVERAL
  }
}
