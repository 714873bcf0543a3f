package org.gleaner.domain.routing;

import java.util.List;

/**
 * What one vehicle does on one day.
 *
 * @param vehicle numbered as in the case, from 0
 * @param day from 0
 * @param places that it stops at between its depots, numbered as in the case
 */
public record VehicleRoute(int vehicle, int day, List<Integer> places) {

  public VehicleRoute {
    places = List.copyOf(places);
  }

  public boolean isUsed() {
    return !places.isEmpty();
  }
}
