package org.gleaner.solver.routing.search;

class ExchangeTwoOneTest extends MoveContract {

  @Override
  Move move(Solution solution, Penalties penalties) {
    return new Exchange(solution, penalties, 2, 1);
  }
}
