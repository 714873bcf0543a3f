package org.gleaner.domain.routing;

import java.util.List;

/**
 * Where a vehicle may end a trip and begin another.
 *
 * @param places numbered as in the case (see {@link RoutingCase})
 * @param most unloadings of a route on its way
 * @param emptyBeforeDepot whether the last stop before the end depot must be an unloading
 */
public record Unloading(List<Integer> places, int most, boolean emptyBeforeDepot) {

  /** Nowhere but at the end of the route. */
  public static final Unloading NONE = new Unloading(List.of(), Integer.MAX_VALUE, false);

  public Unloading {
    places = List.copyOf(places);
  }
}
