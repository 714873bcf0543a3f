package org.gleaner.domain.dataset.routing;

import java.util.List;
import java.util.Optional;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.InvalidInputException;
import org.gleaner.domain.routing.RoutingSolution;

/**
 * What reading a solution file came to.
 *
 * @param solution empty if any finding is an error
 * @param findings all of them, in the order of the reading
 */
public record SolutionReading(Optional<RoutingSolution> solution, List<Finding> findings) {

  public SolutionReading {
    findings = List.copyOf(findings);
  }

  /**
   * The solution.
   *
   * @throws InvalidInputException with all findings if any is an error
   */
  public RoutingSolution orThrow() {
    return solution.orElseThrow(() -> new InvalidInputException(findings));
  }
}
