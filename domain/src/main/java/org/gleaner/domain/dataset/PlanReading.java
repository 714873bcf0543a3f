package org.gleaner.domain.dataset;

import java.util.List;
import java.util.Optional;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.InvalidInputException;
import org.gleaner.domain.plan.NetworkPlan;

/**
 * What came of reading a plan.
 *
 * @param plan empty if any finding is an error
 */
public record PlanReading(Optional<NetworkPlan> plan, List<Finding> findings) {

  public PlanReading {
    findings = List.copyOf(findings);
  }

  /**
   * The plan.
   *
   * @throws InvalidInputException with all findings if any is an error
   */
  public NetworkPlan orThrow() {
    return plan.orElseThrow(() -> new InvalidInputException(findings));
  }
}
