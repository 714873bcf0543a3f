package org.gleaner.solver.routing.compile;

import java.util.Arrays;
import java.util.List;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.solver.routing.Legs;
import org.gleaner.solver.routing.RoutingFeature;
import org.gleaner.solver.routing.UnsupportedRoutingException;

/**
 * Distances and times between all locations of a problem, flat and row by row. The only place that
 * knows how a problem stores them.
 */
final class TravelMatrices {

  private final RoutingCase routing;
  private final Locations locations;
  private final Units units;
  private final int[] distances;
  private final int[] durations;

  private TravelMatrices(Locations locations, Units units) {
    this.routing = locations.routing();
    this.locations = locations;
    this.units = units;
    int size = size(locations.count());
    this.distances = new int[size];
    this.durations = new int[size];
  }

  private static int size(int locations) {
    long size = (long) locations * locations;
    if (size > Integer.MAX_VALUE - 8) {
      throw new UnsupportedRoutingException(
          RoutingFeature.NUMBER_OF_PLACES,
          locations + " places are too many for a table of all distances");
    }
    return (int) size;
  }

  static TravelMatrices of(Locations locations, Units units) {
    TravelMatrices matrices = new TravelMatrices(locations, units);
    matrices.fillPlaces();
    for (LastUnloading wayHome : locations.waysHome()) {
      matrices.fill(wayHome);
    }
    return matrices;
  }

  Legs distances() {
    return Legs.matrix(locations.count(), distances);
  }

  /** One array with the distances where the two are equal. */
  Legs durations() {
    return Arrays.equals(distances, durations)
        ? distances()
        : Legs.matrix(locations.count(), durations);
  }

  /** Nobody leaves from a way home; its row is that of its depot, so that it is not left empty. */
  private void fillPlaces() {
    boolean isSymmetric = routing.travel().isSymmetric();
    for (int from = 0; from < locations.count(); from++) {
      for (int to = isSymmetric ? from : 0; to < locations.count(); to++) {
        fill(from, to);
        if (isSymmetric) {
          distances[to * locations.count() + from] = distances[from * locations.count() + to];
          durations[to * locations.count() + from] = durations[from * locations.count() + to];
        }
      }
    }
  }

  private void fill(int from, int to) {
    int place = locations.placeOf(from);
    int target = locations.placeOf(to);
    int index = from * locations.count() + to;
    double distance = routing.travel().distance(routing, place, target);
    double duration = routing.travel().durationOver(routing, place, target, distance);
    distances[index] = leg(units.up(routing.rounding().scaled(distance)));
    durations[index] = leg(units.up(routing.rounding().scaled(duration)));
  }

  private void fill(LastUnloading wayHome) {
    int to = locations.of(wayHome);
    for (int client = locations.firstClient(); client < locations.count(); client++) {
      int order = locations.placeOf(client);
      List<Integer> way = List.of(order, wayHome.placeAfter(routing, order), wayHome.endDepot());
      long unloading = units.up(LastUnloading.unloadingTime(routing, way.get(1)));
      int index = client * locations.count() + to;
      distances[index] = leg(sum(distances, way));
      durations[index] = leg(sum(durations, way) + unloading);
    }
  }

  private static int leg(long units) {
    if (units > Integer.MAX_VALUE) {
      throw new UnsupportedRoutingException(
          RoutingFeature.FIGURE_SIZE, "a leg of " + units + " units is too long to be counted");
    }
    return (int) units;
  }

  private long sum(int[] legs, List<Integer> places) {
    long sum = 0;
    for (int i = 1; i < places.size(); i++) {
      int from = locations.of(places.get(i - 1));
      sum += legs[from * locations.count() + locations.of(places.get(i))];
    }
    return sum;
  }
}
