package org.gleaner.solver.routing.compile;

import org.gleaner.solver.routing.Legs;

/** Legs that are computed, with those from clients to the ways home, which are kept. */
final class WaysHome implements Legs {

  private final Legs others;
  private final int firstWayHome;
  private final int firstOther;
  private final int firstClient;

  /** By way home and client. */
  private final int[][] legs;

  private WaysHome(Legs others, Locations locations) {
    this.others = others;
    firstWayHome = locations.firstWayHome();
    firstOther = firstWayHome + locations.waysHome().size();
    firstClient = locations.firstClient();
    legs = new int[locations.waysHome().size()][locations.count() - firstClient];
  }

  static TravelLegs added(
      Legs distances, Legs durations, Locations locations, Units units, LegFigures figures) {
    WaysHome far = new WaysHome(distances, locations);
    WaysHome late = new WaysHome(durations, locations);
    for (LastUnloading wayHome : locations.waysHome()) {
      int at = locations.of(wayHome) - far.firstWayHome;
      for (int client = far.firstClient; client < locations.count(); client++) {
        LegFigures.Leg leg = leg(wayHome, client, locations, units, figures);
        far.set(at, client, leg.distance());
        late.set(at, client, leg.duration());
      }
    }
    return new TravelLegs(far, late);
  }

  /** From a client by the place where the vehicle unloads last. */
  static LegFigures.Leg leg(
      LastUnloading wayHome, int client, Locations locations, Units units, LegFigures figures) {
    int place = wayHome.placeAfter(locations.routing(), locations.placeOf(client));
    int by = locations.of(place);
    return Units.naming(
        () -> "the way home over " + locations.routing().placeName(place),
        () ->
            figures.joined(
                figures.leg(client, by),
                figures.leg(by, locations.of(wayHome.endDepot())),
                units.up(locations.routing().unloadingTime(place))));
  }

  private void set(int wayHome, int client, int leg) {
    legs[wayHome][client - firstClient] = leg;
  }

  @Override
  public int get(int from, int to) {
    return from >= firstClient && to >= firstWayHome && to < firstOther
        ? legs[to - firstWayHome][from - firstClient]
        : others.get(from, to);
  }
}
