package org.gleaner.domain.routing;

/**
 * What routes cost, by line, as the rounding convention counts it.
 *
 * @param fixed of the vehicles that are used
 * @param distance driven, times its cost
 * @param prizes of orders that are not visited
 */
public record RoutingCost(double fixed, double distance, double prizes) {

  public static final RoutingCost ZERO = new RoutingCost(0, 0, 0);

  public double total() {
    return fixed + distance + prizes;
  }

  public RoutingCost plus(RoutingCost other) {
    return new RoutingCost(fixed + other.fixed, distance + other.distance, prizes + other.prizes);
  }
}
