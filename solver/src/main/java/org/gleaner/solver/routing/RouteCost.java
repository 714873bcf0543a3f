package org.gleaner.solver.routing;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.routing.RoutingConstraint;

/**
 * What a plan costs and what is wrong with it.
 *
 * @param lines every part of the cost, in the order of {@link CostLine}
 * @param violations empty if the plan is feasible
 */
public record RouteCost(Map<CostLine, Long> lines, List<RouteViolation> violations) {

  public RouteCost {
    EnumMap<CostLine, Long> complete = new EnumMap<>(CostLine.class);
    for (CostLine line : CostLine.values()) {
      complete.put(line, lines.getOrDefault(line, 0L));
    }
    lines = Collections.unmodifiableMap(complete);
    violations = List.copyOf(violations);
  }

  /** The sum of all lines, prizes of optional clients left out among them. */
  public long cost() {
    return lines.values().stream().mapToLong(Long::longValue).sum();
  }

  public boolean isFeasible() {
    return violations.isEmpty();
  }

  /** By how much a constraint is broken in total. */
  public long amount(RoutingConstraint constraint) {
    return violations.stream()
        .filter(violation -> violation.constraint() == constraint)
        .mapToLong(RouteViolation::amount)
        .sum();
  }
}
