package org.gleaner.domain.dataset;

import java.util.List;
import java.util.Optional;
import org.gleaner.domain.dataset.check.EvidenceCount;
import org.gleaner.domain.dataset.format.DefaultUsed;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.InvalidInputException;
import org.gleaner.domain.planning.PlanningCase;

/**
 * What came of reading a case.
 *
 * @param planningCase empty if any finding is an error
 * @param findings all of them, in the order of the reading: {@code case.json}, tables, then what
 *     only shows when everything is seen together
 * @param defaultsUsed what the case leaves unsaid
 * @param evidence how well founded its figures are
 */
public record CaseReading(
    Optional<PlanningCase> planningCase,
    List<Finding> findings,
    List<DefaultUsed> defaultsUsed,
    EvidenceCount evidence) {

  public CaseReading {
    findings = List.copyOf(findings);
    defaultsUsed = List.copyOf(defaultsUsed);
  }

  public boolean hasErrors() {
    return findings.stream().anyMatch(Finding::isError);
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
