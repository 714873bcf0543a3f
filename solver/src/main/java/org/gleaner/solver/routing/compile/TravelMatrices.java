package org.gleaner.solver.routing.compile;

import java.util.Arrays;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.solver.routing.Legs;

/** Distances and times between all locations of a problem, flat and row by row. */
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
    int size = locations.count() * locations.count();
    this.distances = new int[size];
    boolean isSame = routing.travel().isUnitSpeed() && locations.waysHome().isEmpty();
    this.durations = isSame ? distances : new int[size];
  }

  static TravelLegs of(Locations locations, Units units) {
    TravelMatrices matrices = new TravelMatrices(locations, units);
    matrices.fillPlaces();
    for (LastUnloading wayHome : locations.waysHome()) {
      matrices.fill(wayHome);
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
    distances[index] = units.leg(routing.rounding().scaled(distance));
    durations[index] = units.leg(routing.rounding().scaled(duration));
  }

  private void fill(LastUnloading wayHome) {
    int to = locations.of(wayHome);
    for (int client = locations.firstClient(); client < locations.count(); client++) {
      int order = locations.placeOf(client);
      int unloadingAt = wayHome.placeAfter(routing, order);
      int by = locations.of(unloadingAt);
      int first = client * locations.count() + by;
      int second = by * locations.count() + locations.of(wayHome.endDepot());
      double unloading = LastUnloading.unloadingTime(routing, unloadingAt);
      int index = client * locations.count() + to;
      distances[index] = Math.addExact(distances[first], distances[second]);
      durations[index] =
          Math.addExact(Math.addExact(durations[first], durations[second]), units.leg(unloading));
    }
  }
}
