package org.gleaner.domain.routing;

/** Distance and duration between two places of a case, before any rounding. */
public interface Travel {

  /**
   * Length of the way; infinite if there is none.
   *
   * @param from place (see {@link RoutingCase})
   * @param to place
   */
  double distance(RoutingCase routing, int from, int to);

  /** Time it takes; infinite if there is no way. */
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

  /** What the way costs by itself, on top of its distance and duration. */
  default double charge(RoutingCase routing, int from, int to) {
    return 0;
  }

  /** Whether two places are at one location, so that nothing is set up anew at the second. */
  default boolean isSameLocation(RoutingCase routing, int a, int b) {
    return routing.point(a).equals(routing.point(b));
  }
}
