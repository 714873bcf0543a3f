package org.gleaner.solver.routing.ortools;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.solver.routing.RoutingProblem;

/**
 * Locations by the numbers that the library gives them: depots first of which a vehicle leaves or
 * where one ends, then the clients. It would have any other depot visited.
 */
record Nodes(int[] locationOf, int[] nodeOf, int depots) {

  static Nodes of(RoutingProblem problem, Fleet fleet) {
    boolean[] isUsed = new boolean[problem.depots()];
    for (int vehicle = 0; vehicle < fleet.size(); vehicle++) {
      isUsed[fleet.type(vehicle).startDepot()] = true;
      isUsed[fleet.type(vehicle).endDepot()] = true;
    }
    int[] nodeOf = new int[problem.locations()];
    List<Integer> locationOf = new ArrayList<>();
    int depots = 0;
    for (int location = 0; location < problem.locations(); location++) {
      if (!problem.isDepot(location) || isUsed[location]) {
        nodeOf[location] = locationOf.size();
        locationOf.add(location);
        depots += problem.isDepot(location) ? 1 : 0;
      }
    }
    return new Nodes(locationOf.stream().mapToInt(i -> i).toArray(), nodeOf, depots);
  }

  int count() {
    return locationOf.length;
  }

  /** Figures of all ways between them. */
  long[][] matrix(Way way) {
    long[][] matrix = new long[count()][count()];
    for (int i = 0; i < count(); i++) {
      for (int j = 0; j < count(); j++) {
        matrix[i][j] = way.figure(locationOf[i], locationOf[j]);
      }
    }
    return matrix;
  }

  /** A figure of the way from one location to another. */
  @FunctionalInterface
  interface Way {
    long figure(int from, int to);
  }
}
