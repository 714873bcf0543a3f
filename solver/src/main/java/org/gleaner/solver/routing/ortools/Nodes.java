package org.gleaner.solver.routing.ortools;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gleaner.solver.routing.RoutingProblem;

/**
 * Locations by the numbers that the library gives them: depots first of which a vehicle leaves or
 * where one ends, then the clients, then the reloads. The library visits every node once at most,
 * and would have any other depot visited: so each reload that may be made is a node of its own,
 * which need not be visited, at the place of its depot.
 *
 * @param depots how many nodes are begins and ends of routes
 * @param firstReload the nodes from this one on are reloads
 */
record Nodes(int[] locationOf, int[] nodeOf, int depots, int firstReload) {

  static Nodes of(RoutingProblem problem, Fleet fleet, ReloadCopies reloads) {
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
    int firstReload = locationOf.size();
    for (int depot = 0; depot < problem.depots(); depot++) {
      for (int copy = 0; copy < reloads.at(depot); copy++) {
        locationOf.add(depot);
      }
    }
    return new Nodes(locationOf.stream().mapToInt(i -> i).toArray(), nodeOf, depots, firstReload);
  }

  int count() {
    return locationOf.length;
  }

  int[] reloads() {
    return IntStream.range(firstReload, count()).toArray();
  }

  /** Time spent at a node: leaving and ending take none, a reload what its depot says. */
  long stay(RoutingProblem problem, int node) {
    if (node < depots) {
      return 0;
    }
    int location = locationOf[node];
    return node < firstReload
        ? problem.client(location).service()
        : problem.depot(location).service();
  }

  /** Figures of all ways between them. */
  long[][] matrix(Way way) {
    long[][] matrix = new long[count()][count()];
    for (int i = 0; i < count(); i++) {
      for (int j = 0; j < count(); j++) {
        matrix[i][j] = way.figure(i, j);
      }
    }
    return matrix;
  }

  /** A figure of the way from one node to another. */
  @FunctionalInterface
  interface Way {
    long figure(int from, int to);
  }
}
