package org.gleaner.solver.routing.search;

class RelocateOneTest extends MoveContract {

  @Override
  Move move(Solution solution, Penalties penalties) {
    return new Relocate(solution, penalties, 1, false);
  }
}
