package org.gleaner.domain.supply;

import java.util.List;
import org.gleaner.domain.finding.Finding;

/**
 * Which inputs a figure depends on.
 *
 * @param inputs the largest total first
 * @param findings doubts about how they are spread
 */
public record InputSensitivities(List<InputSensitivity> inputs, List<Finding> findings) {

  public InputSensitivities {
    inputs = List.copyOf(inputs);
    findings = List.copyOf(findings);
  }
}
