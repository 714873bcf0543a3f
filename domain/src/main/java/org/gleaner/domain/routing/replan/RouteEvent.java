package org.gleaner.domain.routing.replan;

import java.util.List;
import org.gleaner.domain.routing.Order;
import org.jspecify.annotations.Nullable;

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

  /**
   * There is one vehicle more on the day.
   *
   * @param id of its type, of which it is the only one
   * @param like number of the vehicle that it is like, from 0
   * @param from when on it can leave
   * @param depot where it starts, and ends unless it may end anywhere; null for that of the other
   */
  record VehicleAdded(String id, int like, double from, @Nullable String depot, String text)
      implements RouteEvent {}

  /** Nobody is to visit an order any more. */
  record OrderCancelled(String order, String text) implements RouteEvent {}

  /**
   * Who was at an order found it closed or not ready, and has not collected it.
   *
   * @param at when that was
   * @param again from when on somebody may come that day; null for when it opens next
   */
  record OrderSkipped(String order, double at, @Nullable Double again, String text)
      implements RouteEvent {}

  /** Another load is to be collected than was stated. */
  record OrderLoadChanged(String order, double kg, String text) implements RouteEvent {}

  /**
   * There is one order more.
   *
   * @param zones that it is said to lie in, beside those in whose areas it does
   */
  record OrderAdded(Order order, List<String> zones, String text) implements RouteEvent {

    public OrderAdded {
      zones = List.copyOf(zones);
    }

    /** Said to lie in no zone. */
    public OrderAdded(Order order, String text) {
      this(order, List.of(), text);
    }
  }

  /**
   * Nobody may stand at orders in a zone for a time: neither start to serve one nor still be at it.
   *
   * @param to at or after the end of the day for the rest of it
   */
  record ZoneClosed(String zone, double from, double to, String text) implements RouteEvent {}

  /**
   * Nobody sets out on the ways between two places or zones any more, in either direction, for the
   * rest of the day. Who is on one already arrives.
   *
   * @param first id of a place, or a zone
   * @param second likewise
   * @param from when the rest is planned, at which that begins to hold
   */
  record RoadClosed(String first, String second, double from, String text) implements RouteEvent {}

  /**
   * Nobody can unload at a facility for a time.
   *
   * @param to infinite for the rest of the day
   */
  record FacilityClosed(String facility, double from, double to, String text)
      implements RouteEvent {}
}
