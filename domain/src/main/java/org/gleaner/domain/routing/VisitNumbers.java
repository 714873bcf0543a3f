package org.gleaner.domain.routing;

/** What the numbers in a solution file of the case mean. */
public enum VisitNumbers {
  /** Places from 0: depots, then orders, then intermediate facilities. */
  PLACES_FROM_0,
  /** Orders from 1; depots have no number, and the number of a route is that of its vehicle. */
  ORDERS_FROM_1
}
