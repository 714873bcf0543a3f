package org.gleaner.solver.routing.search;

class TwoOptTest extends MoveContract {

  @Override
  Move move(Solution solution, Penalties penalties) {
    return new TwoOpt(solution, penalties);
  }
}
