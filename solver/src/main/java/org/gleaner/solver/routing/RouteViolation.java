package org.gleaner.solver.routing;

import org.gleaner.domain.routing.RoutingConstraint;

/**
 * One constraint that a plan breaks.
 *
 * @param amount by how much, in the unit of what is limited; 1 where there is nothing to measure
 * @param message where and what, in words
 */
public record RouteViolation(RoutingConstraint constraint, long amount, String message) {}
