package org.gleaner.domain.routing;

import java.util.ArrayList;
import java.util.List;

/** Orders are visited on the days of one of their patterns, or cost their prize. */
final class OrderCheck {

  private OrderCheck() {}

  static RoutingCost check(
      RoutingCase routing, List<VehicleRoute> routes, List<RoutingViolation> violations) {
    List<List<Integer>> days = visitDays(routing, routes);
    double prizes = 0;
    for (int i = 0; i < days.size(); i++) {
      Order order = routing.orders().get(i);
      if (days.get(i).isEmpty()) {
        prizes += prizeOf(order, routing, violations);
      } else {
        checkDays(order, days.get(i), violations);
      }
    }
    return new RoutingCost(0, 0, prizes);
  }

  private static List<List<Integer>> visitDays(RoutingCase routing, List<VehicleRoute> routes) {
    List<List<Integer>> days = new ArrayList<>();
    routing.orders().forEach(order -> days.add(new ArrayList<>()));
    for (VehicleRoute route : routes) {
      for (int place : route.places()) {
        if (routing.isOrder(place)) {
          days.get(place - routing.depots().size()).add(route.day());
        }
      }
    }
    days.forEach(visits -> visits.sort(null));
    return days;
  }

  private static double prizeOf(
      Order order, RoutingCase routing, List<RoutingViolation> violations) {
    Double prize = order.prize();
    if (prize != null) {
      return routing.rounding().scaled(prize);
    }
    violations.add(
        new RoutingViolation(
            RoutingConstraint.MANDATORY_ORDER, 1, "order " + order.id() + " is not visited"));
    return 0;
  }

  private static void checkDays(Order order, List<Integer> days, List<RoutingViolation> found) {
    List<Integer> distinct = days.stream().distinct().toList();
    int twice = days.size() - distinct.size();
    if (twice > 0) {
      String message = "order " + order.id() + " is visited more than once on a day";
      found.add(new RoutingViolation(RoutingConstraint.VISITED_TWICE, twice, message));
    }
    if (order.dayPatterns().stream().noneMatch(p -> p.days().equals(distinct))) {
      List<Integer> shown = distinct.stream().map(day -> day + 1).toList();
      String message = "order " + order.id() + " is visited on days " + shown;
      found.add(new RoutingViolation(RoutingConstraint.DAY_PATTERN, 1, message));
    }
  }
}
