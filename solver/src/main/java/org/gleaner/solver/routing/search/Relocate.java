package org.gleaner.solver.routing.search;

/**
 * Moves {@code length} visits beginning with {@code u} behind {@code v}, reversed or not (or-opt;
 * Or 1976).
 */
final class Relocate extends Move {

  private final int length;
  private final boolean reversed;

  Relocate(Solution solution, Penalties penalties, int length, boolean reversed) {
    super(solution, penalties);
    this.length = length;
    this.reversed = reversed;
  }

  @Override
  boolean isPossible(int u, int v) {
    int last = position(u) + length - 1;
    Route route = route(u);
    if (last > route.size) {
      return false;
    }
    return route != route(v) || position(v) < position(u) - 1 || position(v) > last;
  }

  @Override
  long composeFirst(Composition composition, int u, int v) {
    Route route = route(u);
    int from = position(u);
    if (route != route(v)) {
      return composition.start(route, from - 1).finish(route, from + length);
    }
    int to = position(v);
    if (to < from) {
      insert(composition.start(route, to), route, from);
      return composition.add(route, to + 1, from - 1).finish(route, from + length);
    }
    composition.start(route, from - 1).add(route, from + length, to);
    insert(composition, route, from);
    return composition.finish(route, to + 1);
  }

  @Override
  long composeSecond(Composition composition, int u, int v) {
    Route route = route(v);
    insert(composition.start(route, position(v)), route(u), position(u));
    return composition.finish(route, position(v) + 1);
  }

  private void insert(Composition composition, Route route, int from) {
    if (reversed) {
      composition.addReversed(route, from, from + length - 1);
    } else {
      composition.add(route, from, from + length - 1);
    }
  }
}
