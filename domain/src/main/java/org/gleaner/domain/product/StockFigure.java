package org.gleaner.domain.product;

import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.quantity.Ranged;
import org.jspecify.annotations.Nullable;

/**
 * Units in use (first and later) when a year ends: what is sold in the year follows from it.
 *
 * @param region null for a national figure
 */
public record StockFigure(
    String product, @Nullable String region, int year, Ranged units, Evidence evidence) {}
