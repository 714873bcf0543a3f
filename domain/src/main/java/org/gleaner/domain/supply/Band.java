package org.gleaner.domain.supply;

/**
 * Percentiles of what draws give for one thing in one year, tonnes of element.
 *
 * @param mean of the draws
 */
public record Band(double p5, double p25, double p50, double p75, double p95, double mean) {}
