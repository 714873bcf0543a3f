package org.gleaner.domain.routing;

/** Distance and duration between two places of a case, before any rounding. */
public interface Travel {

  /**
   * @param from place (see {@link RoutingCase})
   * @param to place
   */
  double distance(RoutingCase routing, int from, int to);

  double duration(RoutingCase routing, int from, int to);

  /**
   * As {@link #duration}, for who knows the distance already.
   *
   * @param distance what {@link #distance} has said
   */
  default double durationOver(RoutingCase routing, int from, int to, double distance) {
    return duration(routing, from, to);
  }

  /** Whether every unit of distance takes one of time, so that the two are the same figures. */
  default boolean isUnitSpeed() {
    return false;
  }

  /** Whether every way back is as long as the way there, and takes as long. */
  default boolean isSymmetric() {
    return false;
  }
}
