package org.gleaner.domain.plan;

/** Kilograms a year of an element in products sold or stockpiled in a period. */
public record Recovered(String element, int period, double kgPerYear) {}
