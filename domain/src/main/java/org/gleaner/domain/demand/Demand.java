package org.gleaner.domain.demand;

import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.quantity.Ranged;

/**
 * What an application wants of an element; linear between the years that are stated.
 *
 * @param tonnesPerYear of the element itself, not of its oxide
 */
public record Demand(
    String application, String element, int year, Ranged tonnesPerYear, Evidence evidence) {}
