package org.gleaner.solver.routing.optaplanner;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.solver.routing.Choice;
import org.gleaner.solver.routing.Client;
import org.gleaner.solver.routing.RoutingProblem;

/** The orders of a problem: its choices, and its clients that are in none. */
final class Orders {

  private final List<Order> orders = new ArrayList<>();

  private Orders() {}

  /**
   * Makes orders and ties the stops to them.
   *
   * @param clients stops at all locations from the first of them on
   * @param firstChoice of the problem's choices; those before are of clients before
   * @param firstId of the orders
   */
  static List<Order> of(RoutingProblem problem, List<Stop> clients, int firstChoice, int firstId) {
    Orders orders = new Orders();
    int firstLocation = clients.isEmpty() ? 0 : clients.get(0).location();
    for (Choice choice : problem.choices().subList(firstChoice, problem.choices().size())) {
      List<Stop> stops =
          choice.locations().stream().map(at -> clients.get(at - firstLocation)).toList();
      orders.add(firstId, choice, stops);
    }
    for (Stop stop : clients) {
      if (stop.order() == null) {
        orders.add(firstId, single(problem, stop), List.of(stop));
      }
    }
    return orders.orders;
  }

  private static Choice single(RoutingProblem problem, Stop stop) {
    Client client = problem.client(stop.location());
    return new Choice(List.of(List.of(stop.location())), client.prize(), client.required());
  }

  private void add(int firstId, Choice choice, List<Stop> stops) {
    Order order =
        new Order(
            firstId + orders.size(), choice.alternatives(), choice.prize(), choice.required());
    order.stops().addAll(stops);
    stops.forEach(stop -> stop.setOrder(order));
    orders.add(order);
  }
}
