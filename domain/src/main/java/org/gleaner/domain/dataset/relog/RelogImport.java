package org.gleaner.domain.dataset.relog;

import java.util.List;
import java.util.Optional;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.InvalidInputException;
import org.gleaner.domain.planning.PlanningCase;

/**
 * What reading a RELOG file came to.
 *
 * @param planningCase empty if any finding is an error
 * @param findings all of them, in the order of the reading
 */
public record RelogImport(Optional<PlanningCase> planningCase, List<Finding> findings) {

  public RelogImport {
    findings = List.copyOf(findings);
  }

  /**
   * The case.
   *
   * @throws InvalidInputException with all findings if any is an error
   */
  public PlanningCase orThrow() {
    return planningCase.orElseThrow(() -> new InvalidInputException(findings));
  }
}
