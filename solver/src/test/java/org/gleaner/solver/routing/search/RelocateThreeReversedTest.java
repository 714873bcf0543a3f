package org.gleaner.solver.routing.search;

class RelocateThreeReversedTest extends MoveContract {

  @Override
  Move move(Solution solution, Penalties penalties) {
    return new Relocate(solution, penalties, 3, true);
  }
}
