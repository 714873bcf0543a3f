package org.gleaner.domain.uncertainty;

import java.util.regex.Pattern;
import org.gleaner.domain.evidence.Evidence;

/**
 * How inputs are spread over their ranges. Inputs that no row names are triangular; of several rows
 * that name one the last counts.
 *
 * @param inputs the name of an input, in which each {@code *} stands for any text
 */
public record InputDistribution(String inputs, DistributionFamily family, Evidence evidence) {

  /** Whether it is about the input of that name. */
  public boolean names(String input) {
    StringBuilder regex = new StringBuilder();
    for (String text : inputs.split(Pattern.quote(InputKind.ANY), -1)) {
      regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(text));
    }
    return Pattern.matches(regex.toString(), input);
  }
}
