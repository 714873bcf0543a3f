package org.gleaner.solver.routing.search;

/**
 * What more is carried too much when a client joins a trip, at its price. With the longer way it
 * bounds the cost of an insertion from below, for a small part of the time that its price takes:
 * most trips are nearly full.
 */
final class TripOverloads {

  private final SearchData data;
  private final Penalties penalties;

  TripOverloads(SearchData data, Penalties penalties) {
    this.data = data;
    this.penalties = penalties;
  }

  /** Between a position and the next. */
  long with(int client, Route route, int position) {
    long total = 0;
    for (int d = 0; d < data.dimensions; d++) {
      long over = aboard(route, position, d) + toCome(route, position, d) - capacity(route, d);
      total += penalties.load[d] * (Math.max(0, over + load(client, d)) - Math.max(0, over));
    }
    return total;
  }

  /** The same with a new reload before the client: negative where that relieves the trip. */
  long afterReload(int client, Route route, int position) {
    return withReload(client, route, position, false);
  }

  /** The same with a new reload after the client. */
  long beforeReload(int client, Route route, int position) {
    return withReload(client, route, position, true);
  }

  /** The trip is two then, and the client is in the first of them or in the second. */
  private long withReload(int client, Route route, int position, boolean isInFirst) {
    long total = 0;
    for (int d = 0; d < data.dimensions; d++) {
      long first = aboard(route, position, d);
      long second = toCome(route, position, d);
      long capacity = capacity(route, d);
      long before = Math.max(0, first + second - capacity);
      long more = load(client, d);
      long after =
          Math.max(0, first + (isInFirst ? more : 0) - capacity)
              + Math.max(0, second + (isInFirst ? 0 : more) - capacity);
      total += penalties.load[d] * (after - before);
    }
    return total;
  }

  private static long aboard(Route route, int position, int dimension) {
    return route.before[position * route.stride + Route.LOAD + 2 * dimension];
  }

  private static long toCome(Route route, int position, int dimension) {
    return route.after[route.afterAt(position + 1) + Route.LOAD + 2 * dimension];
  }

  private long capacity(Route route, int dimension) {
    return data.capacity[route.type][dimension];
  }

  private long load(int client, int dimension) {
    return data.load[client * data.dimensions + dimension];
  }
}
