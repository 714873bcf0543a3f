package org.gleaner.solver.routing.compile;

import java.util.stream.IntStream;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.solver.routing.Legs;

/**
 * Distances and times between all locations of a problem: in tables, or, where these would be too
 * large, computed leg by leg. Either is the same figure.
 *
 * @param durations the same object as the distances where the two are known to be equal
 */
record TravelLegs(Legs distances, Legs durations) {

  static TravelLegs of(Locations locations, Units units) {
    return locations.count() > Legs.MOST_IN_MEMORY
        ? computed(locations, units)
        : TravelMatrices.of(locations, units);
  }

  static TravelLegs computed(Locations locations, Units units) {
    RoutingCase routing = locations.routing();
    int[] places = IntStream.range(0, locations.count()).map(locations::placeOf).toArray();
    Legs distances = distances(routing, places, units);
    Legs durations = routing.travel().isUnitSpeed() ? distances : durations(routing, places, units);
    return locations.waysHome().isEmpty()
        ? new TravelLegs(distances, durations)
        : WaysHome.added(distances, durations, locations, units);
  }

  private static Legs distances(RoutingCase routing, int[] places, Units units) {
    return ordered(
        routing,
        (from, to) ->
            units.leg(
                routing
                    .rounding()
                    .scaled(routing.travel().distance(routing, places[from], places[to]))));
  }

  private static Legs durations(RoutingCase routing, int[] places, Units units) {
    return ordered(
        routing,
        (from, to) ->
            units.leg(
                routing
                    .rounding()
                    .scaled(routing.travel().duration(routing, places[from], places[to]))));
  }

  /** The way back is exactly as long as the way there, whatever the last bit of a sum says. */
  private static Legs ordered(RoutingCase routing, Legs legs) {
    return routing.travel().isSymmetric()
        ? (from, to) -> from < to ? legs.get(from, to) : legs.get(to, from)
        : legs;
  }
}
