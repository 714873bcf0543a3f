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
      int index = solution.routeOf[near];
      if (index != Solution.ABSENT) {
        Route route = solution.routes[index];
        int row = client * data.locations;
        LegTable distances = data.distances[route.vehicle.profile()];
        long toNear = distances.from[row + near];
        long fromNear = distances.to[row + near];
        long behind = fromNear + distances.from[row + solution.next[near]] - solution.wayFrom[near];
        long ahead = distances.to[row + solution.previous[near]] + toNear - solution.wayTo[near];
        if (mayPay(route, behind)) {
          tryPosition(route, solution.positionOf[near], client);
        }
        if (mayPay(route, ahead)) {
          tryPosition(route, solution.positionOf[near] - 1, client);
        }
      }
    }
  }

  /** The longer way, less every penalty that the change might lift, bounds the cost from below. */
  private boolean mayPay(Route route, long longer) {
    return route.vehicle.unitDistanceCost() * longer - route.penalty < bestDelta
        && random.nextDouble() >= BLINK;
  }

  private void scanUnusedVehicles(int client) {
    for (int type = 0; type < data.types.length; type++) {
      Route route = solution.emptyRoute(type);
      if (route != null) {
        considerUnused(route, client);
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

  private void considerUnused(Route route, int client) {
    LegTable distances = data.distances[route.vehicle.profile()];
    int row = client * data.locations;
    long way =
        distances.to[row + route.vehicle.startDepot()]
            + distances.from[row + route.vehicle.endDepot()];
    long least = route.vehicle.fixedCost() + route.vehicle.unitDistanceCost() * way;
    if (least < bestDelta && random.nextDouble() >= BLINK) {
      tryPosition(route, 0, client);
    }
  }

  private void tryPosition(Route route, int position, int client) {
    long cost = price.start(route, position).add(client).finish(route, position + 1);
    keepIfBetter(cost - route.cost, route, position, NO_RELOAD, false);
    if (route.reloadCount() < route.vehicle.reloadLimit()) {
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
