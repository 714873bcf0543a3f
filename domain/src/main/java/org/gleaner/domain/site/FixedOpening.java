package org.gleaner.domain.site;

import org.jspecify.annotations.Nullable;

/**
 * A decision that is not open any more: the plant is commissioned in this period and in none
 * before, and pays for it like any other opening.
 *
 * @param level name of the level it opens with; null leaves the size open
 * @param period index of the period of commissioning
 */
public record FixedOpening(String site, String process, @Nullable String level, int period) {

  public String plant() {
    return site + "/" + process;
  }
}
