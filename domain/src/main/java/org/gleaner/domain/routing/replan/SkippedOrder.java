package org.gleaner.domain.routing.replan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gleaner.domain.routing.Closure;
import org.gleaner.domain.routing.ImpossibleOrder;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;

/**
 * An order that was found closed or not ready on a day.
 *
 * @param order position in the case
 * @param day from 0
 * @param again from when on somebody may come on that day; infinite if nobody may any more
 */
public record SkippedOrder(int order, int day, double again) {

  private static final double NEVER = Double.POSITIVE_INFINITY;

  /** All of them; of an order that was skipped more than once on a day, what was told last. */
  static List<SkippedOrder> in(
      RoutingCase routing, List<LiveDay.Moment> moments, Map<String, Integer> places) {
    Map<List<Integer>, SkippedOrder> skipped = new LinkedHashMap<>();
    for (LiveDay.Moment moment : moments) {
      for (RouteEvent event : moment.events()) {
        if (event instanceof RouteEvent.OrderSkipped one) {
          Integer place = places.get(TimedRoute.key("order", one.order()));
          if (place != null) {
            int order = place - routing.depots().size();
            double again = again(routing.statedHours(place, moment.day()), one);
            skipped.put(List.of(moment.day(), order), new SkippedOrder(order, moment.day(), again));
          }
        }
      }
    }
    return List.copyOf(skipped.values());
  }

  private static double again(List<TimeWindow> windows, RouteEvent.OrderSkipped event) {
    Double stated = event.again();
    if (stated != null) {
      boolean isOpen = windows.stream().anyMatch(window -> window.close() >= stated);
      return isOpen ? stated : NEVER;
    }
    return windows.stream()
        .mapToDouble(TimeWindow::open)
        .filter(open -> open > event.at())
        .min()
        .orElse(NEVER);
  }

  /** Whether nobody may come on that day any more. */
  boolean isOver() {
    return again == NEVER;
  }

  Closure closure(RoutingCase routing) {
    return new Closure(routing.placeOfOrder(order), Double.NEGATIVE_INFINITY, again);
  }

  /** Why nobody visits it. */
  ImpossibleOrder released(RoutingCase routing) {
    String later =
        routing.orders().get(order).dayPatterns().stream()
            .filter(pattern -> pattern.days().size() == 1 && pattern.days().get(0) > day)
            .map(pattern -> String.valueOf(pattern.days().get(0) + 1))
            .collect(Collectors.joining(", "));
    return new ImpossibleOrder(
        order,
        ImpossibleOrder.Reason.SKIPPED,
        "it was found closed or not ready on day "
            + (day + 1)
            + (later.isEmpty() ? "" : "; day " + later + " may take it: replan that day"));
  }
}
