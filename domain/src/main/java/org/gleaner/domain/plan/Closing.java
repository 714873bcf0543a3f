package org.gleaner.domain.plan;

/** A plant that closes for good at the start of a period. */
public record Closing(String site, String process, int period) {

  public String plant() {
    return site + "/" + process;
  }
}
