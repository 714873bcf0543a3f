package org.gleaner.domain.dataset.routing;

import java.util.List;
import java.util.Optional;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.InvalidInputException;

/**
 * What reading a list of best-known costs came to.
 *
 * @param costs empty if any finding is an error
 * @param findings all of them, in the order of the reading
 */
public record BestKnownReading(Optional<BestKnownCosts> costs, List<Finding> findings) {

  public BestKnownReading {
    findings = List.copyOf(findings);
  }

  /**
   * The costs.
   *
   * @throws InvalidInputException with all findings if any is an error
   */
  public BestKnownCosts orThrow() {
    return costs.orElseThrow(() -> new InvalidInputException(findings));
  }
}
