package org.gleaner.solver.routing.compile;

import java.util.Arrays;
import org.gleaner.solver.routing.Legs;

/** Distances and times between all locations of a problem, flat and row by row. */
final class TravelMatrices {

  private final Locations locations;
  private final LegFigures figures;
  private final int[] distances;
  private final int[] durations;

  private TravelMatrices(Locations locations, LegFigures figures) {
    this.locations = locations;
    this.figures = figures;
    int size = locations.count() * locations.count();
    this.distances = new int[size];
    boolean isSame = figures.isUnitSpeed() && locations.waysHome().isEmpty();
    this.durations = isSame ? distances : new int[size];
  }

  static TravelLegs of(Locations locations, Units units, Tariff tariff) {
    LegFigures figures = new LegFigures(locations, units, tariff);
    TravelMatrices matrices = new TravelMatrices(locations, figures);
    matrices.fillPlaces();
    for (LastUnloading wayHome : locations.waysHome()) {
      matrices.fill(wayHome, units);
    }
    return matrices.legs();
  }

  private TravelLegs legs() {
    Legs table = Legs.matrix(locations.count(), distances);
    return Arrays.equals(distances, durations)
        ? new TravelLegs(table, table)
        : new TravelLegs(table, Legs.matrix(locations.count(), durations));
  }

  /** Nobody leaves from a way home; its row is that of its depot, so that it is not left empty. */
  private void fillPlaces() {
    boolean isSymmetric = figures.isSymmetric();
    for (int from = 0; from < locations.count(); from++) {
      for (int to = isSymmetric ? from : 0; to < locations.count(); to++) {
        LegFigures.Leg leg = figures.leg(from, to);
        set(from, to, leg);
        if (isSymmetric) {
          set(to, from, leg);
        }
      }
    }
  }

  private void set(int from, int to, LegFigures.Leg leg) {
    distances[from * locations.count() + to] = leg.distance();
    durations[from * locations.count() + to] = leg.duration();
  }

  private void fill(LastUnloading wayHome, Units units) {
    for (int client = locations.firstClient(); client < locations.count(); client++) {
      set(client, locations.of(wayHome), WaysHome.leg(wayHome, client, locations, units, figures));
    }
  }
}
