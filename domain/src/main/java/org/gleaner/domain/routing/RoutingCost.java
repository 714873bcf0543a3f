package org.gleaner.domain.routing;

/**
 * What routes cost, by line, as the rounding convention counts it.
 *
 * @param fixed of the vehicles that are used
 * @param distance driven, times its cost, and charges of the ways
 * @param time travelled, served or paid by the route's duration, times its cost
 * @param unevenWork of routes that are longer than a fair share, times its cost
 * @param prizes of orders that are not visited
 */
public record RoutingCost(
    double fixed, double distance, double time, double unevenWork, double prizes) {

  public static final RoutingCost ZERO = new RoutingCost(0, 0, 0);

  /** Costs where no share is fair. */
  public RoutingCost(double fixed, double distance, double time, double prizes) {
    this(fixed, distance, time, 0, prizes);
  }

  /** Costs where time costs nothing. */
  public RoutingCost(double fixed, double distance, double prizes) {
    this(fixed, distance, 0, prizes);
  }

  public double total() {
    return fixed + distance + time + unevenWork + prizes;
  }

  public RoutingCost plus(RoutingCost other) {
    return new RoutingCost(
        fixed + other.fixed,
        distance + other.distance,
        time + other.time,
        unevenWork + other.unevenWork,
        prizes + other.prizes);
  }
}
