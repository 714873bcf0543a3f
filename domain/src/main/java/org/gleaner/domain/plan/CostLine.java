package org.gleaner.domain.plan;

/**
 * Money of one kind in one period.
 *
 * @param amount undiscounted, of all the period's years
 * @param discounted to the start of the first period
 */
public record CostLine(CostKind kind, int period, double amount, double discounted) {}
