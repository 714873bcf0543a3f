package org.gleaner.domain.routing;

import java.util.List;

/**
 * What the papers of some dangerous goods may say.
 *
 * @param unNumbers under which they ride, of four digits each
 * @param goods for people, in the plural
 * @param hazardClasses of which they are one, in the words of {@link HandlingRules#SHIPPED}
 * @param packings instructions by which they may be packed
 * @param reliefs of those that are shipped, under which they may ride
 * @param source where it is written
 */
public record HazardPapers(
    List<String> unNumbers,
    String goods,
    List<String> hazardClasses,
    List<String> packings,
    List<String> reliefs,
    String source) {

  public HazardPapers {
    unNumbers = List.copyOf(unNumbers);
    hazardClasses = List.copyOf(hazardClasses);
    packings = List.copyOf(packings);
    reliefs = List.copyOf(reliefs);
  }

  /** Whether their papers must state a UN number: no relief frees them of having papers. */
  public boolean needsNumber() {
    return reliefs.isEmpty();
  }
}
