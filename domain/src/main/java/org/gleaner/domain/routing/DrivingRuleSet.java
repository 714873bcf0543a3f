package org.gleaner.domain.routing;

/**
 * Rules of driving under a name: a law's, or those of a case.
 *
 * @param drivers 1 or 2, who take turns
 * @param rules in seconds
 * @param source where they are written; empty if that is not said
 * @param note what they leave out or assume; may be empty
 */
public record DrivingRuleSet(
    String id, int drivers, DrivingRules rules, String source, String note) {

  /** Whether these are the rules of that name for so many drivers. */
  public boolean isFor(String name, int crew) {
    return id.equals(name) && drivers == crew;
  }
}
