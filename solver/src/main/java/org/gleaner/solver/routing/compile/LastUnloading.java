package org.gleaner.solver.routing.compile;

import java.util.Comparator;
import java.util.List;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.solver.routing.RoutingFeature;
import org.gleaner.solver.routing.UnsupportedRoutingException;

/**
 * The way home of vehicles that must be empty before their depot: from an order by whichever
 * unloading place makes it shortest, from an unloading place straight. The problem has a depot of
 * its own for it, to which the legs lead.
 *
 * <p>Nothing is lost by the choice of the shortest: a route for which another place is better, for
 * the time that unloading takes there, can still stop there on its way and go straight home.
 */
record LastUnloading(int endDepot, List<Integer> unloadingPlaces) {

  LastUnloading {
    unloadingPlaces = List.copyOf(unloadingPlaces);
  }

  static LastUnloading of(RoutingCase routing, VehicleType type) {
    for (int place : type.unloadingPlaces()) {
      if (routing.isDepot(place)
          && !routing.depots().get(place).hours().equals(TimeWindow.ALWAYS)) {
        throw new UnsupportedRoutingException(
            RoutingFeature.FINAL_UNLOADING_HOURS,
            "vehicles of type "
                + type.id()
                + " must come home empty and may unload at "
                + routing.placeName(place)
                + ", which has hours");
      }
    }
    return new LastUnloading(type.endDepot(), type.unloadingPlaces());
  }

  /** Where a vehicle unloads after its last order; ties go to the place that takes less time. */
  int placeAfter(RoutingCase routing, int order) {
    return unloadingPlaces.stream()
        .min(
            Comparator.<Integer>comparingDouble(
                    u -> routing.distance(order, u) + routing.distance(u, endDepot))
                .thenComparingDouble(
                    u ->
                        routing.duration(order, u)
                            + unloadingTime(routing, u)
                            + routing.duration(u, endDepot)))
        .orElseThrow();
  }

  static double unloadingTime(RoutingCase routing, int place) {
    return routing.isFacility(place)
        ? routing.rounding().scaled(routing.facility(place).unloadingTime())
        : 0;
  }
}
