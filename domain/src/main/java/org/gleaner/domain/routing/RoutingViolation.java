package org.gleaner.domain.routing;

/**
 * One constraint that routes break.
 *
 * @param amount by how much, in the unit of what is limited as the rounding convention counts it; 1
 *     where there is nothing to measure
 * @param message where and what, in words
 */
public record RoutingViolation(RoutingConstraint constraint, double amount, String message) {}
