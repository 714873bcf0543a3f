package org.gleaner.solver.routing.compile;

import java.util.Comparator;
import java.util.List;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleCosts;
import org.gleaner.domain.routing.VehicleType;

/**
 * The way home of vehicles that must be empty before their depot: from an order by whichever
 * unloading place makes it cheapest, from an unloading place straight. The problem has a depot of
 * its own for it, to which the legs lead.
 *
 * <p>Little is lost by the choice of the cheapest: a route for which another place is better, for
 * the time that unloading takes there or for its hours, can still stop there on its way and go
 * straight home.
 *
 * @param endDepot place in the case, or an open end
 * @param profile that vehicles travel by
 * @param costs of ways and durations alone
 * @param isStop whether the problem has a stop there, in one of the windows of the place
 * @param hours of each of the places on that day
 */
record LastUnloading(
    int endDepot,
    List<Integer> unloadingPlaces,
    int profile,
    VehicleCosts costs,
    boolean isStop,
    List<List<TimeWindow>> hours) {

  LastUnloading {
    unloadingPlaces = List.copyOf(unloadingPlaces);
    hours = hours.stream().map(List::copyOf).toList();
  }

  /** The way home of a type on a day. */
  static LastUnloading of(
      RoutingCase routing, VehicleType type, int day, List<Integer> places, boolean isStop) {
    VehicleCosts costs = type.costs();
    return new LastUnloading(
        type.endDepot(),
        places,
        routing.profile(type, day),
        VehicleCosts.of(0, costs.perDistance())
            .withTimes(costs.perTravelTime(), 0)
            .withDuration(costs.perDuration(), 0),
        isStop,
        places.stream()
            .map(place -> UnloadingPlaces.windows(routing, Windows.of(routing), place, day))
            .toList());
  }

  List<TimeWindow> hoursOf(int place) {
    return hours.get(unloadingPlaces.indexOf(place));
  }

  /**
   * Of some those that take all that a type may carry, or if there are none all: goods that one of
   * them refuses must then be unloaded before.
   */
  static List<Integer> places(RoutingCase routing, List<Integer> open, List<Integer> orders) {
    List<Integer> all = open.stream().filter(place -> takesAll(routing, place, orders)).toList();
    return all.isEmpty() ? open : all;
  }

  private static boolean takesAll(RoutingCase routing, int place, List<Integer> orders) {
    return orders.stream().allMatch(order -> routing.takes(place, routing.orders().get(order)));
  }

  /** Kinds of goods that one of the places refuses. */
  long refused(GoodsKinds kinds) {
    return unloadingPlaces.stream().mapToLong(kinds::refusedAt).reduce(0, (a, b) -> a | b);
  }

  /** Where a vehicle unloads after its last order; ties go to the place that takes less time. */
  int placeAfter(RoutingCase routing, int order) {
    return unloadingPlaces.stream()
        .min(
            Comparator.<Integer>comparingDouble(u -> cost(routing, order, u))
                .thenComparingDouble(u -> travelTime(routing, order, u) + routing.unloadingTime(u)))
        .orElseThrow();
  }

  private double cost(RoutingCase routing, int order, int place) {
    double distance =
        routing.distance(profile, order, place) + routing.distance(profile, place, endDepot);
    double time = travelTime(routing, order, place);
    if (Double.isInfinite(distance) || Double.isInfinite(time)) {
      return Double.POSITIVE_INFINITY;
    }
    return distance * costs.perDistance()
        + routing.charge(profile, order, place)
        + routing.charge(profile, place, endDepot)
        + time * costs.perTravelTime()
        + (time + routing.unloadingTime(place)) * costs.perDuration();
  }

  private double travelTime(RoutingCase routing, int order, int place) {
    return routing.duration(profile, order, place) + routing.duration(profile, place, endDepot);
  }
}
