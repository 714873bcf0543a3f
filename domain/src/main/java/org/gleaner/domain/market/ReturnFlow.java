package org.gleaner.domain.market;

/**
 * A use site gives back: {@code share} tonnes of output, {@code lagYears} after each tonne of input
 * that it took.
 */
public record ReturnFlow(String site, String input, String output, int lagYears, double share) {}
