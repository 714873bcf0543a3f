package org.gleaner.solver.routing.search;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Puts one client where it costs least, next to one of its neighbours or into an unused vehicle; in
 * a route that may reload also with a new reload on either side. A position is overlooked now and
 * then, a blink (Christiaens and Vanden Berghe 2020, section 5.2).
 */
final class Insertion {

  private static final double BLINK = 0.01;
  private static final int NO_RELOAD = -1;

  private final Solution solution;
  private final SearchData data;
  private final Neighbours neighbours;
  private final int granularity;
  private final SplittableRandom random;
  private final Evaluation price;
  private final Evaluation record;

  private long bestDelta;
  private @Nullable Route bestRoute;
  private int bestPosition;
  private int bestReload;
  private boolean reloadFirst;

  Insertion(
      Solution solution,
      Neighbours neighbours,
      int granularity,
      Penalties penalties,
      SplittableRandom random) {
    this.solution = solution;
    data = solution.data;
    this.neighbours = neighbours;
    this.granularity = Math.min(granularity, neighbours.count);
    this.random = random;
    price = new Evaluation(data, penalties, false);
    record = new Evaluation(data, penalties, true);
  }

  /**
   * Inserts the client; an optional one only if that costs less than {@code eagerness} times its
   * prize: at a loss, later neighbours may still make its route worth while.
   */
  void insert(int client, double eagerness) {
    bestDelta = data.required[client] ? Long.MAX_VALUE : (long) (eagerness * data.prize[client]);
    bestRoute = null;
    scanNeighbours(client);
    scanUnusedVehicles(client);
    if (bestRoute == null && data.required[client]) {
      scanEverywhere(client);
    }
    if (bestRoute != null) {
      apply(bestRoute, client);
    }
  }

  private void scanNeighbours(int client) {
    for (int k = 0; k < granularity; k++) {
      int near = neighbours.get(client, k);
      Route route = solution.routeOf(near);
      if (route != null) {
        int position = solution.positionOf(near);
        consider(route, position, client);
        consider(route, position - 1, client);
      }
    }
  }

  private void scanUnusedVehicles(int client) {
    for (int type = 0; type < data.types.length; type++) {
      Route route = solution.emptyRoute(type);
      if (route != null) {
        consider(route, 0, client);
      }
    }
  }

  /** No neighbour is served and no vehicle is free, or all were overlooked. */
  private void scanEverywhere(int client) {
    for (Route route : solution.routes) {
      for (int i = 0; i <= route.size; i++) {
        tryPosition(route, i, client);
      }
    }
  }

  private void consider(Route route, int position, int client) {
    if (lowerBound(route, position, client) < bestDelta && random.nextDouble() >= BLINK) {
      tryPosition(route, position, client);
    }
  }

  /** The longer way, less every penalty that the change might lift. */
  private long lowerBound(Route route, int position, int client) {
    long[] distance = data.problem.distances(route.vehicle.profile());
    int previous = route.visits[position] * data.locations;
    int next = route.visits[position + 1];
    long longer =
        distance[previous + client]
            + distance[client * data.locations + next]
            - (route.size == 0 ? 0 : distance[previous + next]);
    return route.vehicle.unitDistanceCost() * longer
        + (route.size == 0 ? route.vehicle.fixedCost() : 0)
        - route.penalty;
  }

  private void tryPosition(Route route, int position, int client) {
    long cost = price.start(route, position).add(client).finish(route, position + 1);
    keepIfBetter(cost - route.cost, route, position, NO_RELOAD, false);
    if (route.reloads[route.size] < route.vehicle.reloadLimit()) {
      tryReloads(route, position, client);
    }
  }

  private void tryReloads(Route route, int position, int client) {
    for (int depot : data.reloadDepots[route.type]) {
      if (position > 0) {
        long cost = price.start(route, position).add(depot).add(client).finish(route, position + 1);
        keepIfBetter(cost - route.cost, route, position, depot, true);
      }
      if (position < route.size) {
        long cost = price.start(route, position).add(client).add(depot).finish(route, position + 1);
        keepIfBetter(cost - route.cost, route, position, depot, false);
      }
    }
  }

  private void keepIfBetter(long delta, Route route, int position, int reload, boolean first) {
    if (delta < bestDelta) {
      bestDelta = delta;
      bestRoute = route;
      bestPosition = position;
      bestReload = reload;
      reloadFirst = first;
    }
  }

  private void apply(Route route, int client) {
    record.start(route, bestPosition);
    if (bestReload != NO_RELOAD && reloadFirst) {
      record.add(bestReload);
    }
    record.add(client);
    if (bestReload != NO_RELOAD && !reloadFirst) {
      record.add(bestReload);
    }
    record.finish(route, bestPosition + 1);
    solution.set(route, record.visits, record.size);
  }
}
