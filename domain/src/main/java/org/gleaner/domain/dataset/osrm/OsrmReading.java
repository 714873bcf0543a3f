package org.gleaner.domain.dataset.osrm;

import java.util.List;
import java.util.Optional;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.InvalidInputException;
import org.gleaner.domain.routing.ListedTravel;

/**
 * What asking a server came to.
 *
 * @param travel empty if any finding is an error
 */
public record OsrmReading(Optional<ListedTravel> travel, List<Finding> findings) {

  public OsrmReading {
    findings = List.copyOf(findings);
  }

  /**
   * The ways.
   *
   * @throws InvalidInputException with all findings if any is an error
   */
  public ListedTravel orThrow() {
    return travel.orElseThrow(() -> new InvalidInputException(findings));
  }
}
