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

  Move(Solution solution, Penalties penalties) {
    this.solution = solution;
    data = solution.data;
    price = new Evaluation(solution, penalties, false);
    record = new Evaluation(solution, penalties, true);
  }

  /** Whether the move makes sense for the two clients; the other methods are called only then. */
  abstract boolean isPossible(int u, int v);

  /** Composes the new route of {@code u}; returns its cost. */
  abstract long composeFirst(Evaluation evaluation, int u, int v);

  /** Composes the new route of {@code v}; called only if that is another one. */
  abstract long composeSecond(Evaluation evaluation, int u, int v);

  /**
   * The change of the penalised cost. Exact if negative; else only known not to be negative,
   * because the second route is not priced when the first alone is too dear.
   */
  final long delta(int u, int v) {
    Route first = route(u);
    Route second = route(v);
    long old = first.cost + (first == second ? 0 : second.cost);
    long cost = composeFirst(price, u, v);
    if (first != second && cost < old) {
      price.keep();
      cost += composeSecond(price, u, v);
      price.release();
    }
    return cost - old;
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
