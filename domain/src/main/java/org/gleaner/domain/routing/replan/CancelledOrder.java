package org.gleaner.domain.routing.replan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.routing.RoutingCase;

/**
 * An order that nobody is to visit any more.
 *
 * @param order position in the case
 * @param day from which on that holds, from 0; visits of days before stand
 */
public record CancelledOrder(int order, int day) {

  /** All of them; an order that was cancelled on several days is so from the first. */
  static List<CancelledOrder> in(
      RoutingCase routing, List<LiveDay.Moment> moments, Map<String, Integer> places) {
    Map<Integer, CancelledOrder> cancelled = new LinkedHashMap<>();
    for (LiveDay.Moment moment : moments) {
      for (RouteEvent.OrderCancelled one :
          new EventLog(List.of(moment)).of(RouteEvent.OrderCancelled.class)) {
        Integer place = places.get(TimedRoute.key("order", one.order()));
        if (place != null) {
          int order = place - routing.depots().size();
          cancelled.merge(
              order, new CancelledOrder(order, moment.day()), (a, b) -> a.day() <= b.day() ? a : b);
        }
      }
    }
    return List.copyOf(cancelled.values());
  }

  /** Places of those that are not to be visited on a day. */
  static List<Integer> placesOn(int day, List<CancelledOrder> cancelled, RoutingCase routing) {
    return cancelled.stream()
        .filter(one -> one.day() <= day)
        .map(one -> routing.placeOfOrder(one.order()))
        .toList();
  }
}
