package org.gleaner.solver.routing.search;

class ExchangeOneOneTest extends MoveContract {

  @Override
  Move move(Solution solution, Penalties penalties) {
    return new Exchange(solution, penalties, 1, 1);
  }
}
