package org.gleaner.domain.site;

import org.gleaner.domain.quantity.Series;

/**
 * A size a plant can have, or one end of a line between two sizes.
 *
 * @param capacityTonnesPerYear as-received tonnes of recipe input
 * @param capex to have this size from nothing; expansion pays the difference
 * @param variableCostPerTonne per as-received tonne of recipe input
 */
public record CapacityLevel(
    String name,
    double capacityTonnesPerYear,
    Series capex,
    Series fixedCostPerYear,
    Series variableCostPerTonne) {}
