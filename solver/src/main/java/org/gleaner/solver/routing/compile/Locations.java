package org.gleaner.solver.routing.compile;

import java.util.List;
import org.gleaner.domain.routing.RoutingCase;

/**
 * Numbers of places in a problem: its depots are the depots of the case, then the facilities, then
 * one for each way home by a last unloading; its clients are the orders.
 */
record Locations(RoutingCase routing, List<LastUnloading> waysHome) {

  Locations {
    waysHome = List.copyOf(waysHome);
  }

  int count() {
    return routing.placeCount() + waysHome.size();
  }

  int firstWayHome() {
    return routing.depots().size() + routing.facilities().size();
  }

  int firstClient() {
    return firstWayHome() + waysHome.size();
  }

  /** Number in the problem of a place of the case. */
  int of(int place) {
    if (routing.isDepot(place)) {
      return place;
    }
    return routing.isOrder(place)
        ? place - routing.depots().size() + firstClient()
        : place - routing.orders().size();
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
      return routing.placeOfOrder(location - firstClient());
    }
    return location < firstWayHome()
        ? routing.placeOfFacility(location - routing.depots().size())
        : waysHome.get(location - firstWayHome()).endDepot();
  }
}
