package org.gleaner.domain.routing;

import java.util.List;

/**
 * What the independent check of routes came to.
 *
 * @param cost in the unit in which costs of the set are published
 * @param lines that add up to it before it is converted
 * @param co2eKg that the routes emit; 0 where nothing is stated of it
 * @param routes number of vehicles and days that are used
 * @param violations in the order of the routes, then of the orders; none if the routes are feasible
 */
public record RoutingCheck(
    double cost, RoutingCost lines, double co2eKg, int routes, List<RoutingViolation> violations) {

  public RoutingCheck {
    violations = List.copyOf(violations);
  }

  public boolean isFeasible() {
    return violations.isEmpty();
  }

  /** Ids of the constraints that are broken, each once. */
  public List<String> brokenConstraints() {
    return violations.stream().map(v -> v.constraint().id()).distinct().sorted().toList();
  }
}
