package org.gleaner.domain.site;

/**
 * A decision that is not open any more: the plant is not in use from the start of this period on.
 * If it was in use before, it closes then (or earlier) and pays its closure cost.
 *
 * @param period index of the first period without the plant
 */
public record FixedClosing(String site, String process, int period) {

  public String plant() {
    return site + "/" + process;
  }
}
