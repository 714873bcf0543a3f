package org.gleaner.domain.supply;

/**
 * How much of a figure's variance is due to an input: shares, with intervals of 95 %.
 *
 * @param first share that would go, on average, if the input were known
 * @param total share that would be left if all others were known
 */
public record InputSensitivity(
    String input,
    double first,
    double firstLow,
    double firstHigh,
    double total,
    double totalLow,
    double totalHigh) {}
