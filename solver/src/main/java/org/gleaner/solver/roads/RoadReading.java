package org.gleaner.solver.roads;

import java.util.List;
import java.util.Optional;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.InvalidInputException;

/**
 * What measuring ways came to.
 *
 * @param ways empty if any finding is an error
 */
public record RoadReading(Optional<MeasuredWays> ways, List<Finding> findings) {

  public RoadReading {
    findings = List.copyOf(findings);
  }

  /**
   * The ways.
   *
   * @throws InvalidInputException with all findings if any is an error
   */
  public MeasuredWays orThrow() {
    return ways.orElseThrow(() -> new InvalidInputException(findings));
  }
}
