package org.gleaner.solver.routing.search;

class ExchangeTwoTwoTest extends MoveContract {

  @Override
  Move move(Solution solution, Penalties penalties) {
    return new Exchange(solution, penalties, 2, 2);
  }
}
