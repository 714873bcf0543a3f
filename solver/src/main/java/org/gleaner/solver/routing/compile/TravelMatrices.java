package org.gleaner.solver.routing.compile;

import java.util.Arrays;
import org.gleaner.solver.routing.Legs;

/** Distances and times between all locations of a problem, flat and row by row. */
final class TravelMatrices {

  private final Locations locations;
  private final LegFigures figures;
  private final int count;
  private final int[] distances;
  private final int[] durations;

  private TravelMatrices(Locations locations, LegFigures figures) {
    this.locations = locations;
    this.figures = figures;
    count = locations.count();
    int size = count * count;
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
    Legs table = Legs.matrix(count, distances);
    return Arrays.equals(distances, durations)
        ? new TravelLegs(table, table)
        : new TravelLegs(table, Legs.matrix(count, durations));
  }

  /**
   * Nobody leaves from a way home; its row is that of its depot, so that it is not left empty. An
   * order of several days is a location on each of them, and a place has one leg to another.
   */
  private void fillPlaces() {
    int[] first = locations.firstAtPlace();
    boolean isSymmetric = figures.isSymmetric();
    for (int from = 0; from < count; from++) {
      for (int to = isSymmetric ? from : 0; to < count; to++) {
        if (first[from] == from && first[to] == to) {
          LegFigures.Leg leg = figures.leg(from, to);
          set(from, to, leg);
          if (isSymmetric) {
            set(to, from, leg);
          }
        }
      }
    }
    for (int from = 0; from < count; from++) {
      for (int to = 0; to < count; to++) {
        copy(first[from] * count + first[to], from * count + to);
      }
    }
  }

  private void copy(int known, int leg) {
    distances[leg] = distances[known];
    durations[leg] = durations[known];
  }

  private void set(int from, int to, LegFigures.Leg leg) {
    distances[from * count + to] = leg.distance();
    durations[from * count + to] = leg.duration();
  }

  private void fill(LastUnloading wayHome, Units units) {
    for (int client = locations.firstClient(); client < count; client++) {
      set(client, locations.of(wayHome), WaysHome.leg(wayHome, client, locations, units, figures));
    }
  }
}
