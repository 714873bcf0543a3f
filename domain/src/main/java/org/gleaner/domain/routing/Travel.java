package org.gleaner.domain.routing;

/** Distance and duration between two places of a case, before any rounding. */
public interface Travel {

  /**
   * @param from place (see {@link RoutingCase})
   * @param to place
   */
  double distance(RoutingCase routing, int from, int to);

  double duration(RoutingCase routing, int from, int to);
}
