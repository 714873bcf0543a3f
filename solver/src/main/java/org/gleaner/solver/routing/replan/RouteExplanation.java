package org.gleaner.solver.routing.replan;

import java.util.Map;

/**
 * What a route costs, how near it is to its limits, and what it would save without each order.
 *
 * @param cost lines by name, in the units of the problem; also what it breaks
 * @param limits by name
 * @param saved by id of the order
 */
public record RouteExplanation(
    Map<String, Long> cost, Map<String, Use> limits, Map<String, Long> saved) {

  /** What a route uses of a limit, in the units of the problem. */
  public record Use(long used, long limit) {}
}
