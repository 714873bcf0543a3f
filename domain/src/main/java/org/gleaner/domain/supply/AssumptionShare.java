package org.gleaner.domain.supply;

/**
 * How much of what arises of an element rests on an assumption (confidence C).
 *
 * @param input name of the input, such as {@code content/ev-car/ev-motor}
 * @param source what the case says of it
 * @param share of the theoretical total of the years that would be missing without it; 0 to 1
 */
public record AssumptionShare(String input, String source, String element, double share) {}
