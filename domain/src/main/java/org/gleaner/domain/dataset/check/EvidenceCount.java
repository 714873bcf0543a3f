package org.gleaner.domain.dataset.check;

/**
 * How well founded the figures of a case are.
 *
 * @param figures rows that state a figure
 * @param withoutSource of these, nobody says where they come from
 * @param assumptions of these, confidence C
 */
public record EvidenceCount(int figures, int withoutSource, int assumptions) {
  public static final EvidenceCount NONE = new EvidenceCount(0, 0, 0);

  public EvidenceCount plus(EvidenceCount other) {
    return new EvidenceCount(
        figures + other.figures,
        withoutSource + other.withoutSource,
        assumptions + other.assumptions);
  }
}
