package org.gleaner.domain.routing.replan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoutingCase;

/**
 * A case in which orders have the kilograms that were told while routes were driven. What counts
 * under a relief changes with them; other loads stay.
 */
final class ChangedLoads {

  private ChangedLoads() {}

  /**
   * @param routing whose first load is in kilograms, if any are told
   */
  static RoutingCase in(RoutingCase routing, List<RouteEvent.OrderLoadChanged> changes) {
    if (changes.isEmpty()) {
      return routing;
    }
    Map<String, Double> latest = new HashMap<>();
    changes.forEach(change -> latest.put(change.order(), change.kg()));
    return routing.withOrders(
        routing.orders().stream()
            .map(order -> changed(order, latest.getOrDefault(order.id(), order.loads().get(0))))
            .toList());
  }

  private static Order changed(Order order, double kg) {
    double before = order.loads().get(0);
    if (kg == before) {
      return order;
    }
    return order.weighing(kg, before == 0 ? kg : order.reliefKg() * kg / before);
  }
}
