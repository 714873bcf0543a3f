package org.gleaner.domain.routing;

/**
 * Limits of a route, in the units of the case; infinite (or the largest integer) if there is none.
 *
 * @param maxDuration from its start to its end, waiting included
 * @param maxDistance driven
 * @param maxTravelTime driven
 * @param maxOrders visited
 */
public record RouteLimits(
    double maxDuration, double maxDistance, double maxTravelTime, int maxOrders) {

  public static final RouteLimits NONE = of(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

  public static RouteLimits of(double maxDuration, double maxDistance) {
    return new RouteLimits(maxDuration, maxDistance, Double.POSITIVE_INFINITY, Integer.MAX_VALUE);
  }
}
