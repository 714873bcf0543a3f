package org.gleaner.solver.routing.search;

/**
 * A route composed of pieces of others: the beginning of a route, single visits, inner segments,
 * the end of a route. A move states its new routes once, whatever is asked of them.
 */
interface Composition {

  /** Begins with what {@code route} does up to {@code position}, in a vehicle of its type. */
  Composition start(Route route, int position);

  Composition add(int location);

  /** The visits at positions {@code from} to {@code to}; none if they cross. */
  Composition add(Route route, int from, int to);

  /** The visits at positions {@code to} down to {@code from}. */
  Composition addReversed(Route route, int from, int to);

  /** Ends with what {@code route} does from {@code position} on; returns the cost. */
  long finish(Route route, int position);
}
