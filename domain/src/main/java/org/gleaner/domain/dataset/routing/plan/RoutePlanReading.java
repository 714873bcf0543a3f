package org.gleaner.domain.dataset.routing.plan;

import java.util.List;
import java.util.Optional;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.InvalidInputException;
import org.gleaner.domain.routing.RoutePlan;

/** A plan as far as it could be read, and all that is wrong with it. */
public record RoutePlanReading(Optional<RoutePlan> plan, List<Finding> findings) {

  public RoutePlanReading {
    findings = List.copyOf(findings);
  }

  /**
   * The plan.
   *
   * @throws InvalidInputException with all findings if any is an error
   */
  public RoutePlan orThrow() {
    return plan.orElseThrow(() -> new InvalidInputException(findings));
  }
}
