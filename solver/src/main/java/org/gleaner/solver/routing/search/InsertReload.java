package org.gleaner.solver.routing.search;

/**
 * Empties the vehicle at a depot, given by its rank among those it may reload at, after a visit.
 */
final class InsertReload extends RouteMove {

  private final int rank;

  InsertReload(Solution solution, Penalties penalties, int rank) {
    super(solution, penalties);
    this.rank = rank;
  }

  @Override
  boolean isPossible(Route route, int position) {
    return rank < data.reloadDepots[route.type].length
        && (position < route.size || data.mayReloadLast)
        && route.reloadCount() < route.reloadLimit;
  }

  @Override
  long compose(Evaluation evaluation, Route route, int position) {
    int depot = data.reloadDepots[route.type][rank];
    return evaluation.start(route, position).add(depot).finish(route, position + 1);
  }

  @Override
  long lostPrize(Route route, int position) {
    return 0;
  }
}
