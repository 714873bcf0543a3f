package org.gleaner.domain.dataset;

import java.util.List;
import java.util.Optional;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.InvalidInputException;
import org.gleaner.domain.scenario.Scenario;

/**
 * What came of reading a scenario.
 *
 * @param scenario empty if any finding is an error
 */
public record ScenarioReading(Optional<Scenario> scenario, List<Finding> findings) {

  public ScenarioReading {
    findings = List.copyOf(findings);
  }

  /**
   * The scenario.
   *
   * @throws InvalidInputException with all findings if any is an error
   */
  public Scenario orThrow() {
    return scenario.orElseThrow(() -> new InvalidInputException(findings));
  }
}
