package org.gleaner.solver.routing.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gleaner.domain.routing.Equipment;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.Separation.Scope;
import org.gleaner.domain.routing.Stowage;
import org.gleaner.domain.routing.VehicleRoute;

/** A route of the case beside the compartments of its vehicle. */
record StowedRoute(RoutingCase routing, VehicleRoute route) {

  private Equipment vehicle() {
    return routing.typeOf(route).equipment();
  }

  boolean isDivided() {
    return !vehicle().compartments().isEmpty();
  }

  /** Trips whose orders find no way to ride in the compartments. */
  long unstowed() {
    return trips().stream()
        .filter(trip -> Stowage.of(vehicle().compartments(), trip, routing.rules()).isEmpty())
        .count();
  }

  /** Pairs of hazard classes on one trip that no compartments would keep apart. */
  long apartByVehicle() {
    long pairs = 0;
    for (List<Order> trip : trips()) {
      List<Order> one = new ArrayList<>();
      for (Order order : trip) {
        if (one.stream().noneMatch(other -> isSameClass(order, other))) {
          pairs += one.stream().filter(other -> isApart(order, other)).count();
          one.add(order);
        }
      }
    }
    return pairs;
  }

  private static boolean isSameClass(Order one, Order other) {
    return Objects.equals(one.handling().hazardClass(), other.handling().hazardClass());
  }

  private boolean isApart(Order one, Order other) {
    return routing.rules().scope(one.handling().hazardClass(), other.handling().hazardClass())
        == Scope.VEHICLE;
  }

  private List<List<Order>> trips() {
    List<List<Order>> trips = new ArrayList<>();
    List<Order> trip = new ArrayList<>();
    for (int place : route.places()) {
      if (routing.isOrder(place)) {
        trip.add(routing.order(place));
      } else {
        trips.add(trip);
        trip = new ArrayList<>();
      }
    }
    trips.add(trip);
    return trips;
  }
}
