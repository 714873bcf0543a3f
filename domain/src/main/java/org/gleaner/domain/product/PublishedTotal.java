package org.gleaner.domain.product;

import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.quantity.Ranged;

/**
 * What somebody published to be discarded in a year, and of which goods: to be held against what is
 * sized. No figure of the case follows from it.
 *
 * @param tonnesPerYear as received
 * @param note what it is, in words
 */
public record PublishedTotal(
    String quantity, int year, Ranged tonnesPerYear, Goods goods, String note, Evidence evidence) {}
