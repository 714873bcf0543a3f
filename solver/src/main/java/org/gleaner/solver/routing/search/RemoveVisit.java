package org.gleaner.solver.routing.search;

/** Leaves out an optional client, for its prize, or a reload; clients of choices stay. */
final class RemoveVisit extends RouteMove {

  RemoveVisit(Solution solution, Penalties penalties) {
    super(solution, penalties);
  }

  @Override
  boolean isPossible(Route route, int position) {
    int visit = route.visits[position];
    return !data.required[visit] && data.choiceOf[visit] == SearchData.NO_CHOICE;
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
