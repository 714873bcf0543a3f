package org.gleaner.solver.supply.uncertainty;

/**
 * What a group of inputs has to do with the variance of a result.
 *
 * @param firstOrder share of the variance that would go on average if the group were known
 * @param total share that would be left if all others were known
 */
public record SobolIndex(String group, Estimate firstOrder, Estimate total) {}
