package org.gleaner.solver.routing.search;

/** A change at one position of one route. */
abstract class RouteMove {

  final Solution solution;
  final SearchData data;
  private final Evaluation price;
  private final Evaluation record;

  RouteMove(Solution solution, Penalties penalties) {
    this.solution = solution;
    data = solution.data;
    price = new Evaluation(solution, penalties, false);
    record = new Evaluation(solution, penalties, true);
  }

  /** Positions run from 1 to the size of the route. */
  abstract boolean isPossible(Route route, int position);

  /** Composes the new route; returns its cost. */
  abstract long compose(Evaluation evaluation, Route route, int position);

  /** What else the plan pays: the prize of a client that the move leaves out. */
  abstract long lostPrize(Route route, int position);

  /** The change of the penalised cost, exact. */
  final long delta(Route route, int position) {
    return compose(price, route, position) + lostPrize(route, position) - route.cost;
  }

  final void apply(Route route, int position) {
    compose(record, route, position);
    solution.set(route, record.visits, record.size);
  }
}
