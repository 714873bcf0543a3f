package org.gleaner.solver.routing;

import java.util.List;

/**
 * What a plan costs and what is wrong with it.
 *
 * @param cost of vehicles, distance and duration, plus the prizes of optional clients left out
 * @param violations one line each, empty if the plan is feasible
 */
public record RouteCost(long cost, List<String> violations) {

  public RouteCost {
    violations = List.copyOf(violations);
  }

  public boolean isFeasible() {
    return violations.isEmpty();
  }
}
