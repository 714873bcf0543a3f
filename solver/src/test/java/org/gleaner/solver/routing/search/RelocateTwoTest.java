package org.gleaner.solver.routing.search;

class RelocateTwoTest extends MoveContract {

  @Override
  Move move(Solution solution, Penalties penalties) {
    return new Relocate(solution, penalties, 2, false);
  }
}
