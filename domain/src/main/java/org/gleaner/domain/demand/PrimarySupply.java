package org.gleaner.domain.demand;

import org.gleaner.domain.evidence.Evidence;

/**
 * What a country mines or refines of an element.
 *
 * @param country ISO 3166 alpha-2, or {@code other} for the rest of the world together
 * @param tonnesPerYear of the element itself
 */
public record PrimarySupply(
    String element,
    String country,
    SupplyStage stage,
    int year,
    double tonnesPerYear,
    Evidence evidence) {}
