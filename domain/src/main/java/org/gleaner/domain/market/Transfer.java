package org.gleaner.domain.market;

import org.gleaner.domain.quantity.Series;
import org.jspecify.annotations.Nullable;

/**
 * A transfer station passes material on.
 *
 * @param material id of a material or a family; null for all
 * @param maxTonnesPerYear over all materials of the row
 */
public record Transfer(
    String site, @Nullable String material, Series costPerTonne, Series maxTonnesPerYear) {}
