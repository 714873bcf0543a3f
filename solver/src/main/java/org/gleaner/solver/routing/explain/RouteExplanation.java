package org.gleaner.solver.routing.explain;

import java.util.List;
import java.util.Map;

/**
 * What a route costs, how near it is to its limits, and what it would save without each order.
 * Figures are in the units of the case as its convention counts them, costs as they are reported.
 *
 * @param payments what it costs, by cost line
 * @param breaches of limits
 * @param limits by name
 * @param saved by id of the order
 */
public record RouteExplanation(
    List<Payment> payments,
    List<Breach> breaches,
    Map<String, Use> limits,
    Map<String, Double> saved) {

  public RouteExplanation {
    payments = List.copyOf(payments);
    breaches = List.copyOf(breaches);
  }

  /** What a route uses of a limit; more than it where that is broken. */
  public record Use(double used, double limit) {

    /** Decimal figures add up to a little more than their decimal sum. */
    private static final double ROUND_OFF = 1e-9;

    /** By how much the limit is broken; 0 if it is kept. */
    public double excess() {
      double tolerated = ROUND_OFF * Math.max(1, Math.abs(limit));
      return used > limit + tolerated ? used - limit : 0;
    }
  }
}
