package org.gleaner.domain.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is in the compartments of a vehicle when it leaves a stop, as the check stows it.
 *
 * @param compartment that what is picked up there rides in; null if nothing is, or the vehicle has
 *     none
 * @param loads of all compartments; none if the vehicle has none, or a trip does not fit in them
 */
record StowedStop(@Nullable String compartment, List<RoutePlan.CompartmentLoad> loads) {

  private static final StowedStop UNKNOWN = new StowedStop(null, List.of());

  StowedStop {
    loads = List.copyOf(loads);
  }

  /** By stop, the start and the end of the route included. */
  static List<StowedStop> of(RoutingCase routing, VehicleRoute route) {
    List<Compartment> compartments = routing.typeOf(route).equipment().compartments();
    List<StowedStop> stops = new ArrayList<>();
    List<Order> trip = new ArrayList<>();
    stops.add(empty(compartments));
    for (int place : route.places()) {
      if (routing.isOrder(place)) {
        trip.add(routing.order(place));
      } else {
        stops.addAll(trip(compartments, trip, routing.rules()));
        stops.add(empty(compartments));
        trip.clear();
      }
    }
    stops.addAll(trip(compartments, trip, routing.rules()));
    stops.add(empty(compartments));
    return stops;
  }

  private static List<StowedStop> trip(
      List<Compartment> compartments, List<Order> orders, HandlingRules rules) {
    Optional<List<Integer>> stowage =
        compartments.isEmpty() ? Optional.empty() : Stowage.of(compartments, orders, rules);
    if (stowage.isEmpty()) {
      return orders.stream().map(order -> UNKNOWN).toList();
    }
    double[][] aboard =
        compartments.stream().map(c -> new double[c.capacities().size()]).toArray(double[][]::new);
    List<StowedStop> stops = new ArrayList<>();
    for (int i = 0; i < orders.size(); i++) {
      int into = stowage.get().get(i);
      for (int d = 0; d < aboard[into].length; d++) {
        aboard[into][d] += orders.get(i).loads().get(d);
      }
      stops.add(new StowedStop(compartments.get(into).id(), loads(compartments, aboard)));
    }
    return stops;
  }

  private static StowedStop empty(List<Compartment> compartments) {
    double[][] nothing =
        compartments.stream().map(c -> new double[c.capacities().size()]).toArray(double[][]::new);
    return new StowedStop(null, loads(compartments, nothing));
  }

  private static List<RoutePlan.CompartmentLoad> loads(
      List<Compartment> compartments, double[][] aboard) {
    return IntStream.range(0, compartments.size())
        .mapToObj(
            c ->
                new RoutePlan.CompartmentLoad(
                    compartments.get(c).id(), Arrays.stream(aboard[c]).boxed().toList()))
        .toList();
  }
}
