package org.gleaner.solver.routing.compile;

import java.util.List;
import org.gleaner.domain.routing.RouteEnds;
import org.gleaner.domain.routing.RoutingCase;

/**
 * Numbers of places in a problem: its depots are the depots of the case, then the facilities, then
 * one for each way home by a last unloading, then nowhere if routes have open ends; its clients are
 * the visits.
 */
record Locations(RoutingCase routing, List<LastUnloading> waysHome, Visits visits) {

  Locations {
    waysHome = List.copyOf(waysHome);
  }

  int count() {
    return firstClient() + visits.count();
  }

  int firstWayHome() {
    return routing.depots().size() + routing.facilities().size();
  }

  /** A depot without a way to or from any place: where routes with open ends start or end. */
  private int nowhere() {
    return firstWayHome() + waysHome.size();
  }

  int firstClient() {
    boolean hasOpenEnds =
        routing.vehicleTypes().stream()
            .anyMatch(t -> t.startDepot() == RouteEnds.OPEN || t.endDepot() == RouteEnds.OPEN);
    return hasOpenEnds ? nowhere() + 1 : nowhere();
  }

  boolean isWayHome(int location) {
    return location >= firstWayHome() && location < nowhere();
  }

  /** Number in the problem of a depot, open end or facility of the case. */
  int of(int place) {
    if (routing.isOrder(place)) {
      throw new IllegalArgumentException(routing.placeName(place) + " has a location per visit");
    } else if (place == RouteEnds.OPEN) {
      return nowhere();
    }
    return routing.isDepot(place) ? place : place - routing.orders().size();
  }

  /** Number in the problem of a way home. */
  int of(LastUnloading wayHome) {
    return firstWayHome() + waysHome.indexOf(wayHome);
  }

  /** Place of the case that has a number in the problem; for a way home its end depot. */
  int placeOf(int location) {
    if (location < routing.depots().size()) {
      return location;
    } else if (location >= firstClient()) {
      return routing.placeOfOrder(visits.get(location - firstClient()).order());
    } else if (location == nowhere()) {
      return RouteEnds.OPEN;
    }
    return location < firstWayHome()
        ? routing.placeOfFacility(location - routing.depots().size())
        : waysHome.get(location - firstWayHome()).endDepot();
  }
}
