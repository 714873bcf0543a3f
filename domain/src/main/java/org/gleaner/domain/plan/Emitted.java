package org.gleaner.domain.plan;

/** Yearly amount of a medium that leaves the network in a period, in the unit of {@code Limit}. */
public record Emitted(String medium, String unit, int period, double perYear) {}
