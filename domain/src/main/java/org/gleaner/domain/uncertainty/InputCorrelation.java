package org.gleaner.domain.uncertainty;

/**
 * Two inputs that move together.
 *
 * @param rho correlation of the normal scores of their quantiles, in [-1, 1]
 */
public record InputCorrelation(String inputA, String inputB, double rho) {}
