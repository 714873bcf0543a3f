package org.gleaner.domain.dataset.routing;

import java.util.List;
import java.util.Optional;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.InvalidInputException;
import org.gleaner.domain.routing.RoutingCase;

/**
 * What reading a routing instance came to.
 *
 * @param routingCase empty if any finding is an error
 * @param findings all of them, in the order of the reading
 */
public record RoutingCaseReading(Optional<RoutingCase> routingCase, List<Finding> findings) {

  public RoutingCaseReading {
    findings = List.copyOf(findings);
  }

  /**
   * The case.
   *
   * @throws InvalidInputException with all findings if any is an error
   */
  public RoutingCase orThrow() {
    return routingCase.orElseThrow(() -> new InvalidInputException(findings));
  }
}
