package org.gleaner.solver.routing.search;

import org.jspecify.annotations.Nullable;

/**
 * Puts the reloads of a route in order: leaves out, replaces and inserts them one by one, or lets
 * another vehicle drive what comes after one, the most saving change first, until none saves
 * anything. What ruin and recreate leave behind are reloads where they were once needed.
 */
final class Reloads {

  private final Solution solution;
  private final SearchData data;
  private final Evaluation price;
  private final Evaluation record;

  private long bestDelta;
  private int bestPosition;
  private int bestDepot;
  private boolean bestReplaces;
  private @Nullable Route bestVehicle;

  Reloads(Solution solution, Penalties penalties) {
    this.solution = solution;
    data = solution.data;
    price = new Evaluation(solution, penalties, false);
    record = new Evaluation(solution, penalties, true);
  }

  /** Improves the routes changed in the current step whose vehicles may reload. */
  void improveTouched() {
    for (int i = 0; i < solution.touched().size(); i++) {
      Route route = solution.touched().get(i);
      if (route.reloadLimit > 0 && !route.isEmpty()) {
        improve(route);
      }
    }
  }

  private void improve(Route route) {
    while (findBest(route)) {
      if (bestVehicle == null) {
        compose(record, route, bestPosition, bestDepot, bestReplaces);
        solution.set(route, record.visits, record.size);
      } else {
        split(route, bestPosition, bestVehicle);
      }
    }
  }

  private boolean findBest(Route route) {
    bestDelta = 0;
    bestVehicle = null;
    for (int i = 1; i <= route.size; i++) {
      if (route.visits[i] < data.depots) {
        consider(route, i, Placement.NO_RELOAD, true);
        considerDepots(route, i, true);
        considerSplits(route, i);
      }
    }
    if (isOver(route) && route.reloadCount() < route.reloadLimit) {
      int last = data.mayReloadLast ? route.size : route.size - 1;
      for (int i = 1; i <= last; i++) {
        considerDepots(route, i, false);
      }
    }
    return bestDelta < 0;
  }

  /** Whether one reload more may help. */
  private boolean isOver(Route route) {
    boolean isLate = !route.isInTime && data.lastDoors.areBefore(route.vehicle.endDepot());
    return isLate || !route.isWithinLoad || !solution.unloading.isWithin();
  }

  private void considerDepots(Route route, int position, boolean replaces) {
    for (int depot : data.reloadDepots[route.type]) {
      if (depot != route.visits[position]) {
        consider(route, position, depot, replaces);
      }
    }
  }

  private void consider(Route route, int position, int depot, boolean replaces) {
    long delta = compose(price, route, position, depot, replaces) - route.cost;
    if (delta < bestDelta) {
      bestDelta = delta;
      bestPosition = position;
      bestDepot = depot;
      bestReplaces = replaces;
      bestVehicle = null;
    }
  }

  /** Another vehicle, of any type, goes on after the reload at a position, if anything follows. */
  private void considerSplits(Route route, int position) {
    if (position == route.size) {
      return;
    }
    long first = price.start(route, position - 1).finish(route, route.size + 1);
    price.keep();
    for (int type = 0; type < data.types.length; type++) {
      Route unused = solution.emptyRoute(type);
      if (unused != null && data.mayStop[type][route.visits[position + 1]]) {
        long second = price.start(unused, 0).add(route, position + 1, route.size).finish(unused, 1);
        if (first + second - route.cost < bestDelta) {
          bestDelta = first + second - route.cost;
          bestPosition = position;
          bestVehicle = unused;
        }
      }
    }
    price.release();
  }

  private void split(Route route, int position, Route unused) {
    record.start(unused, 0).add(route, position + 1, route.size).finish(unused, 1);
    solution.set(unused, record.visits, record.size);
    record.start(route, position - 1).finish(route, route.size + 1);
    solution.set(route, record.visits, record.size);
  }

  /** The route with a depot after a position, or in place of what is there. */
  private long compose(
      Evaluation evaluation, Route route, int position, int depot, boolean replaces) {
    evaluation.start(route, replaces ? position - 1 : position);
    if (depot != Placement.NO_RELOAD) {
      evaluation.add(depot);
    }
    return evaluation.finish(route, position + 1);
  }
}
