package org.gleaner.solver.routing.compile;

import org.gleaner.solver.routing.Legs;

/**
 * Distances and times between all locations of a problem in one tariff: in tables, or, where these
 * would be too large, computed leg by leg. Either is the same figure.
 *
 * @param durations the same object as the distances where the two are known to be equal
 */
record TravelLegs(Legs distances, Legs durations) {

  static TravelLegs of(Locations locations, Units units, Tariff tariff) {
    return locations.count() > Legs.MOST_IN_MEMORY
        ? computed(locations, units, tariff)
        : TravelMatrices.of(locations, units, tariff);
  }

  static TravelLegs computed(Locations locations, Units units, Tariff tariff) {
    LegFigures figures = new LegFigures(locations, units, tariff);
    Legs distances = (from, to) -> figures.leg(from, to).distance();
    Legs durations =
        figures.isUnitSpeed() ? distances : (from, to) -> figures.leg(from, to).duration();
    return locations.waysHome().isEmpty()
        ? new TravelLegs(distances, durations)
        : WaysHome.added(distances, durations, locations, units, figures);
  }
}
