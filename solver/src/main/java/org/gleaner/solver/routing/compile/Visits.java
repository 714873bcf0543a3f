package org.gleaner.solver.routing.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.routing.DayPattern;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.solver.routing.RoutingFeature;
import org.gleaner.solver.routing.UnsupportedRoutingException;

/**
 * The visits that orders may ask for: one for each order and day of any of its patterns. They are
 * the clients of a problem, in this order.
 */
final class Visits {

  /**
   * A visit.
   *
   * @param order position in the case's orders
   * @param day from 0
   */
  record Visit(int order, int day) {}

  private final List<List<DayPattern>> patterns;
  private final List<Order> orders;
  private final List<Visit> all = new ArrayList<>();
  private final Map<Visit, Integer> index = new HashMap<>();

  /**
   * Collects the visits.
   *
   * @throws UnsupportedRoutingException if a mandatory order has no pattern within the horizon
   */
  Visits(RoutingCase routing) {
    orders = routing.orders();
    patterns = orders.stream().map(order -> within(order, routing.days())).toList();
    for (int order = 0; order < orders.size(); order++) {
      int at = order;
      patterns.get(order).stream()
          .flatMap(pattern -> pattern.days().stream())
          .distinct()
          .sorted()
          .forEach(day -> add(new Visit(at, day)));
    }
  }

  private static List<DayPattern> within(Order order, int days) {
    List<DayPattern> patterns =
        order.dayPatterns().stream()
            .filter(pattern -> pattern.days().stream().allMatch(day -> day < days))
            .toList();
    if (patterns.isEmpty() && order.isMandatory()) {
      throw new UnsupportedRoutingException(
          RoutingFeature.DAYS_BEYOND_HORIZON,
          "no day pattern of order " + order.id() + " lies within the horizon of " + days);
    }
    return patterns;
  }

  private void add(Visit visit) {
    index.put(visit, all.size());
    all.add(visit);
  }

  List<Visit> all() {
    return all;
  }

  int count() {
    return all.size();
  }

  Visit get(int client) {
    return all.get(client);
  }

  /** The clients of each pattern of an order within the horizon. */
  List<List<Integer>> patterns(int order) {
    return patterns.get(order).stream()
        .map(
            pattern ->
                pattern.days().stream().map(day -> index.get(new Visit(order, day))).toList())
        .toList();
  }

  /**
   * Whether the visits of an order stand for themselves: it is visited on the days of its only
   * pattern and, if it may be left out, on one day.
   */
  boolean isPlain(int order) {
    List<DayPattern> possible = patterns.get(order);
    return possible.isEmpty()
        || (possible.size() == 1
            && (orders.get(order).isMandatory() || possible.get(0).days().size() == 1));
  }
}
