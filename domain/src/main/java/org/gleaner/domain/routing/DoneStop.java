package org.gleaner.domain.routing;

/**
 * A stop that has been made, or that a vehicle is on its way to and will make. Times are as the
 * rounding convention counts them.
 *
 * @param place in the case; the first of a route is its start
 */
public record DoneStop(int place, double arrival, double start, double end) {}
