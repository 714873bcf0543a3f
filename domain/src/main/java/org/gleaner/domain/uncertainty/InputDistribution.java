package org.gleaner.domain.uncertainty;

import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.product.NamePattern;

/**
 * How inputs are spread over their ranges. Inputs that no row names are triangular; of several rows
 * that name one the last counts.
 *
 * @param inputs the name of an input, in which each {@code *} stands for any text
 */
public record InputDistribution(String inputs, DistributionFamily family, Evidence evidence) {

  /** Whether it is about the input of that name. */
  public boolean names(String input) {
    return new NamePattern(inputs).matches(input);
  }
}
