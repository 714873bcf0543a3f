package org.gleaner.solver.routing.search;

/** Leaves out an optional client, for its prize, or a reload. */
final class RemoveVisit extends RouteMove {

  RemoveVisit(Solution solution, Penalties penalties) {
    super(solution, penalties);
  }

  @Override
  boolean isPossible(Route route, int position) {
    return !data.required[route.visits[position]];
  }

  @Override
  long compose(Evaluation evaluation, Route route, int position) {
    return evaluation.start(route, position - 1).finish(route, position + 1);
  }

  @Override
  long lostPrize(Route route, int position) {
    return data.prize[route.visits[position]];
  }
}
