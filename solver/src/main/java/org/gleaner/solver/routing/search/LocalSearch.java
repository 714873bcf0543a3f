package org.gleaner.solver.routing.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Descends by the first improving move, over the clients of given routes and their nearest
 * neighbours (granular search, Toth and Vigo 2003; the moves are those of Vidal et al. 2012 and
 * 2022 and of PyVRP), until none is left.
 */
final class LocalSearch {

  private final Solution solution;
  private final SearchData data;
  private final Neighbours neighbours;
  private final int granularity;
  private final Move[] moves;
  private final RouteMove[] routeMoves;
  private final IntStack open = new IntStack();
  private final boolean[] isOpen;

  LocalSearch(Solution solution, Neighbours neighbours, int granularity, Penalties penalties) {
    this.solution = solution;
    data = solution.data;
    this.neighbours = neighbours;
    this.granularity = Math.min(granularity, neighbours.count);
    isOpen = new boolean[data.locations];
    moves =
        new Move[] {
          new Relocate(solution, penalties, 1, false),
          new Exchange(solution, penalties, 1, 1),
          new TwoOptStar(solution, penalties),
          new TwoOpt(solution, penalties),
          new Relocate(solution, penalties, 2, false),
          new Relocate(solution, penalties, 2, true),
          new Relocate(solution, penalties, 3, false),
          new Relocate(solution, penalties, 3, true),
          new Exchange(solution, penalties, 2, 1),
          new Exchange(solution, penalties, 2, 2),
          new SwapStar(solution, penalties)
        };
    routeMoves = routeMoves(solution, penalties);
  }

  private static RouteMove[] routeMoves(Solution solution, Penalties penalties) {
    int reloads = 0;
    for (int[] depots : solution.data.reloadDepots) {
      reloads = Math.max(reloads, depots.length);
    }
    List<RouteMove> all = new ArrayList<>();
    all.add(new RemoveVisit(solution, penalties));
    for (int rank = 0; rank < reloads; rank++) {
      all.add(new InsertReload(solution, penalties, rank));
    }
    return all.toArray(RouteMove[]::new);
  }

  /** Improves the routes changed in the current step, and those their clients move to. */
  void improveTouched() {
    for (Route route : solution.touched()) {
      open(route);
    }
    while (open.size > 0) {
      int u = open.items[--open.size];
      isOpen[u] = false;
      while (improveAt(u)) {
        // Again: the route of u has changed.
      }
    }
  }

  private void open(Route route) {
    for (int i = 1; i <= route.size; i++) {
      int client = route.visits[i];
      if (client >= data.depots && !isOpen[client]) {
        isOpen[client] = true;
        open.push(client);
      }
    }
  }

  private boolean improveAt(int u) {
    Route route = solution.routeOf(u);
    if (route == null) {
      return false;
    }
    if (improveRoute(route, solution.positionOf(u))) {
      return true;
    }
    for (int k = 0; k < granularity; k++) {
      int v = neighbours.get(u, k);
      Route other = solution.routeOf(v);
      if (other != null && improvePair(u, v)) {
        open(route);
        open(other);
        return true;
      }
    }
    return false;
  }

  /** At the client and at the visit after it, which may be a reload. */
  private boolean improveRoute(Route route, int position) {
    for (RouteMove move : routeMoves) {
      for (int at = position; at <= Math.min(position + 1, route.size); at++) {
        if (move.isPossible(route, at) && move.delta(route, at) < 0) {
          move.apply(route, at);
          open(route);
          return true;
        }
      }
    }
    return false;
  }

  private boolean improvePair(int u, int v) {
    for (Move move : moves) {
      if (move.isPossible(u, v) && move.delta(u, v) < 0) {
        move.apply(u, v);
        return true;
      }
    }
    return false;
  }
}
