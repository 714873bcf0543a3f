package org.gleaner.solver.routing.search;

class TwoOptStarTest extends MoveContract {

  @Override
  Move move(Solution solution, Penalties penalties) {
    return new TwoOptStar(solution, penalties);
  }
}
