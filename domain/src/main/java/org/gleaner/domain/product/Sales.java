package org.gleaner.domain.product;

import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.quantity.Ranged;
import org.jspecify.annotations.Nullable;

/**
 * Units of a product put on the market in a year.
 *
 * @param region null for the whole country
 */
public record Sales(
    String product, @Nullable String region, int year, Ranged units, Evidence evidence) {}
