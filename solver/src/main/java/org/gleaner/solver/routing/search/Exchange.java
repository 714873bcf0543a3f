package org.gleaner.solver.routing.search;

/**
 * Exchanges the {@code length} visits beginning with {@code u} for the {@code other} visits
 * beginning with {@code v} (Osman 1993).
 */
final class Exchange extends Move {

  private final int length;
  private final int other;

  Exchange(Solution solution, Penalties penalties, int length, int other) {
    super(solution, penalties);
    this.length = length;
    this.other = other;
  }

  @Override
  boolean isPossible(int u, int v) {
    int from = position(u);
    int to = position(v);
    if (from + length - 1 > route(u).size || to + other - 1 > route(v).size) {
      return false;
    }
    return route(u) != route(v) || from + length <= to || to + other <= from;
  }

  @Override
  long composeFirst(Composition composition, int u, int v) {
    int from = position(u);
    int to = position(v);
    if (route(u) != route(v)) {
      return replace(composition, route(u), from, length, route(v), to, other);
    }
    return from < to
        ? exchange(composition, route(u), from, length, to, other)
        : exchange(composition, route(u), to, other, from, length);
  }

  @Override
  long composeSecond(Composition composition, int u, int v) {
    return replace(composition, route(v), position(v), other, route(u), position(u), length);
  }

  private static long replace(
      Composition composition, Route route, int from, int count, Route source, int at, int many) {
    return composition
        .start(route, from - 1)
        .add(source, at, at + many - 1)
        .finish(route, from + count);
  }

  private static long exchange(
      Composition composition, Route route, int from, int count, int to, int many) {
    return composition
        .start(route, from - 1)
        .add(route, to, to + many - 1)
        .add(route, from + count, to - 1)
        .add(route, from, from + count - 1)
        .finish(route, to + many);
  }
}
