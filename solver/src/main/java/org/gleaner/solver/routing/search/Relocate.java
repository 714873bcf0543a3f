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
  long composeFirst(Evaluation evaluation, int u, int v) {
    Route route = route(u);
    int from = position(u);
    if (route != route(v)) {
      return evaluation.start(route, from - 1).finish(route, from + length);
    }
    int to = position(v);
    if (to < from) {
      insert(evaluation.start(route, to), route, from);
      return evaluation.add(route, to + 1, from - 1).finish(route, from + length);
    }
    evaluation.start(route, from - 1).add(route, from + length, to);
    insert(evaluation, route, from);
    return evaluation.finish(route, to + 1);
  }

  @Override
  long composeSecond(Evaluation evaluation, int u, int v) {
    Route route = route(v);
    insert(evaluation.start(route, position(v)), route(u), position(u));
    return evaluation.finish(route, position(v) + 1);
  }

  private void insert(Evaluation evaluation, Route route, int from) {
    if (reversed) {
      evaluation.addReversed(route, from, from + length - 1);
    } else {
      evaluation.add(route, from, from + length - 1);
    }
  }
}
