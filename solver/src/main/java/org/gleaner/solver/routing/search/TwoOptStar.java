package org.gleaner.solver.routing.search;

/**
 * Exchanges what two routes do after {@code u} and from {@code v} on, so that {@code v} follows
 * {@code u} (Potvin and Rousseau 1995).
 */
final class TwoOptStar extends Move {

  TwoOptStar(Solution solution, Penalties penalties) {
    super(solution, penalties);
  }

  @Override
  boolean isPossible(int u, int v) {
    return route(u) != route(v);
  }

  @Override
  long composeFirst(Composition composition, int u, int v) {
    return composition.start(route(u), position(u)).finish(route(v), position(v));
  }

  @Override
  long composeSecond(Composition composition, int u, int v) {
    return composition.start(route(v), position(v) - 1).finish(route(u), position(u) + 1);
  }
}
