package org.gleaner.solver.routing.compile;

import org.gleaner.solver.routing.Legs;

/** Legs that are computed, with those from clients to the ways home, which are kept. */
final class WaysHome implements Legs {

  private final Legs others;
  private final int firstWayHome;
  private final int firstClient;

  /** By way home and client. */
  private final int[][] legs;

  private WaysHome(Legs others, Locations locations) {
    this.others = others;
    firstWayHome = locations.firstWayHome();
    firstClient = locations.firstClient();
    legs = new int[locations.waysHome().size()][locations.count() - firstClient];
  }

  static TravelLegs added(Legs distances, Legs durations, Locations locations, Units units) {
    WaysHome far = new WaysHome(distances, locations);
    WaysHome late = new WaysHome(durations, locations);
    for (LastUnloading wayHome : locations.waysHome()) {
      int at = locations.of(wayHome) - far.firstWayHome;
      int end = locations.of(wayHome.endDepot());
      for (int client = far.firstClient; client < locations.count(); client++) {
        int place = wayHome.placeAfter(locations.routing(), locations.placeOf(client));
        int by = locations.of(place);
        int unloading = units.leg(LastUnloading.unloadingTime(locations.routing(), place));
        far.set(at, client, Math.addExact(distances.get(client, by), distances.get(by, end)));
        late.set(
            at,
            client,
            Math.addExact(
                Math.addExact(durations.get(client, by), durations.get(by, end)), unloading));
      }
    }
    return new TravelLegs(far, late);
  }

  private void set(int wayHome, int client, int leg) {
    legs[wayHome][client - firstClient] = leg;
  }

  @Override
  public int get(int from, int to) {
    return from >= firstClient && to >= firstWayHome && to < firstClient
        ? legs[to - firstWayHome][from - firstClient]
        : others.get(from, to);
  }
}
