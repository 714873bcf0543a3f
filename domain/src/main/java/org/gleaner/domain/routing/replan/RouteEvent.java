package org.gleaner.domain.routing.replan;

import org.gleaner.domain.routing.Order;

/** What happens while routes are driven. Times are those of the case, on the day planned anew. */
public sealed interface RouteEvent {

  /** As it is written, with all that it needs: it reads back equal. */
  String text();

  /**
   * A vehicle drives no further.
   *
   * @param vehicle numbered as in the case, from 0
   */
  record VehicleOut(int vehicle, double from, String text) implements RouteEvent {}

  /**
   * A vehicle is behind its plan.
   *
   * @param by so much, from the stop that it was at
   * @param at when that was
   */
  record VehicleLate(int vehicle, double by, double at, String text) implements RouteEvent {}

  /** Nobody is to visit an order any more. */
  record OrderCancelled(String order, String text) implements RouteEvent {}

  /** There is one order more. */
  record OrderAdded(Order order, String text) implements RouteEvent {}

  /**
   * Nobody can unload at a facility for a time.
   *
   * @param to infinite for the rest of the day
   */
  record FacilityClosed(String facility, double from, double to, String text)
      implements RouteEvent {}
}
