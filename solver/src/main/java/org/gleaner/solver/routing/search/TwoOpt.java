package org.gleaner.solver.routing.search;

/**
 * Reverses the visits after {@code u} up to {@code v}, so that {@code v} follows {@code u} (Croes
 * 1958).
 */
final class TwoOpt extends Move {

  TwoOpt(Solution solution, Penalties penalties) {
    super(solution, penalties);
  }

  @Override
  boolean isPossible(int u, int v) {
    return route(u) == route(v) && position(v) > position(u) + 1;
  }

  @Override
  long composeFirst(Composition composition, int u, int v) {
    Route route = route(u);
    return composition
        .start(route, position(u))
        .addReversed(route, position(u) + 1, position(v))
        .finish(route, position(v) + 1);
  }

  @Override
  long composeSecond(Composition composition, int u, int v) {
    throw new IllegalStateException("both clients are in one route");
  }
}
