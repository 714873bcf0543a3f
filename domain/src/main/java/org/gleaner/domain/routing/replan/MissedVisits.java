package org.gleaner.domain.routing.replan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gleaner.domain.routing.DayPattern;
import org.gleaner.domain.routing.DayProgress;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.VehicleRoute;

/**
 * Orders with several visits that miss some of them on days that were planned anew: the other
 * visits stand.
 */
public final class MissedVisits {

  private MissedVisits() {}

  /** The case in which such orders may be visited as they are. */
  public static RoutingCase excused(RoutingCase routing, RoutingSolution solution) {
    Set<Integer> days = new HashSet<>(routing.progress().stream().map(DayProgress::day).toList());
    List<TreeSet<Integer>> visits = visits(routing, solution);
    List<Order> orders = new ArrayList<>();
    for (int i = 0; i < routing.orders().size(); i++) {
      Order order = routing.orders().get(i);
      orders.add(visits.get(i).isEmpty() ? order : excused(order, visits.get(i), days));
    }
    return routing.withOrders(orders);
  }

  private static Order excused(Order order, Set<Integer> visited, Set<Integer> days) {
    List<DayPattern> patterns = new ArrayList<>(order.dayPatterns());
    for (DayPattern pattern : order.dayPatterns()) {
      Set<Integer> missed = new HashSet<>(pattern.days());
      missed.removeAll(visited);
      if (pattern.days().containsAll(visited) && !missed.isEmpty() && days.containsAll(missed)) {
        patterns.add(new DayPattern(List.copyOf(visited)));
        return order.withDayPatterns(patterns);
      }
    }
    return order;
  }

  private static List<TreeSet<Integer>> visits(RoutingCase routing, RoutingSolution solution) {
    List<TreeSet<Integer>> visits = new ArrayList<>();
    routing.orders().forEach(order -> visits.add(new TreeSet<>()));
    for (VehicleRoute route : solution.routes()) {
      for (int place : route.places()) {
        if (routing.isOrder(place)) {
          visits.get(place - routing.depots().size()).add(route.day());
        }
      }
    }
    return visits;
  }
}
