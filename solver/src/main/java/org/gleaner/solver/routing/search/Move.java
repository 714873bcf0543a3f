package org.gleaner.solver.routing.search;

import java.util.Arrays;

/**
 * A change around a client {@code u} and a client {@code v} near it, both served. A move states the
 * new routes of both once, as compositions; pricing and making the move follow from them.
 */
abstract class Move {

  final Solution solution;
  final SearchData data;
  private final Evaluation price;
  private final Evaluation record;
  private final WayCost wayCost;
  private final boolean isWayTelling;

  Move(Solution solution, Penalties penalties) {
    this.solution = solution;
    data = solution.data;
    price = new Evaluation(solution, penalties, false);
    record = new Evaluation(solution, penalties, true);
    wayCost = new WayCost(data);
    isWayTelling = WayCost.isTelling(data);
  }

  /** Whether the move makes sense for the two clients; the other methods are called only then. */
  abstract boolean isPossible(int u, int v);

  /** Composes the new route of {@code u}; returns what the composition does. */
  abstract long composeFirst(Composition composition, int u, int v);

  /** Composes the new route of {@code v}; called only if that is another one. */
  abstract long composeSecond(Composition composition, int u, int v);

  /**
   * The change of the penalised cost. Exact if negative; else only known not to be negative,
   * because what is too dear by the ways or the first route alone is not priced any further.
   */
  final long delta(int u, int v) {
    Route first = route(u);
    Route second = route(v);
    long old = first.cost + (first == second ? 0 : second.cost);
    if (isWayTelling) {
      long least = leastCost(u, v, first != second);
      if (least >= old) {
        return least - old;
      }
    }
    long cost = composeFirst(price, u, v);
    if (first != second && cost < old) {
      price.keep();
      cost += composeSecond(price, u, v);
      price.release();
    }
    return cost - old;
  }

  private long leastCost(int u, int v, boolean isOfTwo) {
    long least = composeFirst(wayCost, u, v);
    return isOfTwo ? least + composeSecond(wayCost, u, v) : least;
  }

  final void apply(int u, int v) {
    Route first = route(u);
    Route second = route(v);
    composeFirst(record, u, v);
    int[] visits = Arrays.copyOf(record.visits, record.size);
    if (first != second) {
      composeSecond(record, u, v);
      solution.set(second, record.visits, record.size);
    }
    solution.set(first, visits, visits.length);
  }

  final Route route(int client) {
    Route route = solution.routeOf(client);
    if (route == null) {
      throw new IllegalStateException("client at location " + client + " is not served");
    }
    return route;
  }

  final int position(int client) {
    return solution.positionOf(client);
  }
}
