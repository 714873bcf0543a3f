package org.gleaner.solver.routing.compile;

import java.util.List;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.solver.routing.RoutingFeature;
import org.gleaner.solver.routing.UnsupportedRoutingException;

/**
 * Hours of the places where vehicles unload last. A way home has no window of its own: that a place
 * closes must follow from the end of the shift, and that it opens must cost nothing.
 */
final class LastHours {

  private final RoutingCase routing;
  private final RoundingConvention rounding;
  private final VehicleType type;
  private final int profile;
  private final List<Integer> orders;
  private final List<Integer> places;

  private LastHours(RoutingCase routing, VehicleType type, int day, List<Integer> orders) {
    this.routing = routing;
    this.rounding = routing.rounding();
    this.type = type;
    this.profile = routing.profile(type, day);
    this.orders = orders;
    places = LastUnloading.places(routing, type, orders);
  }

  /**
   * When vehicles must be home so that the last unloading is in time, as the convention counts it.
   *
   * @param day on which they drive, from 0
   * @param orders that they may serve
   * @param shiftEnd when they must be home anyway
   * @throws UnsupportedRoutingException if the hours cannot be said so
   */
  static double latestEnd(
      RoutingCase routing, VehicleType type, int day, List<Integer> orders, double shiftEnd) {
    return new LastHours(routing, type, day, orders).latestEnd(shiftEnd);
  }

  private double latestEnd(double shiftEnd) {
    if (orders.isEmpty()) {
      return shiftEnd;
    }
    double end = shiftEnd;
    for (int place : places) {
      if (Double.isInfinite(after(place))) {
        continue;
      }
      if (!closesInTime(place, shiftEnd) || !opensInTime(place, shiftEnd)) {
        throw new UnsupportedRoutingException(
            RoutingFeature.FINAL_UNLOADING_HOURS,
            "vehicles of type "
                + type.id()
                + " must come home empty and may unload at "
                + routing.placeName(place)
                + ", which has hours that its routes may have to wait for or be late for");
      }
      end = Math.min(end, closing(place));
    }
    return end;
  }

  /**
   * The places for a last unloading by the hours of which no plan can be late, though it may have
   * to wait for them: that wait is not in its price.
   *
   * @param shiftEnd when vehicles must be home, as the convention counts it
   */
  static List<Integer> tolerated(
      RoutingCase routing, VehicleType type, List<Integer> orders, double shiftEnd) {
    LastHours hours = new LastHours(routing, type, 0, orders);
    return hours.places.stream()
        .filter(place -> hours.closesInTime(place, shiftEnd))
        .filter(place -> hours.opening(place) + hours.after(place) <= shiftEnd)
        .toList();
  }

  /** When vehicles must be home so that any of the tolerated places is in time. */
  static double toleratedEnd(
      RoutingCase routing,
      VehicleType type,
      int day,
      List<Integer> places,
      List<Integer> orders,
      double shiftEnd) {
    LastHours hours = new LastHours(routing, type, day, orders);
    return Math.min(shiftEnd, places.stream().mapToDouble(hours::closing).min().orElse(shiftEnd));
  }

  private boolean closesInTime(int place, double shiftEnd) {
    return closing(place) >= shiftEnd || places.size() == 1;
  }

  private boolean opensInTime(int place, double shiftEnd) {
    boolean waitsFree = isTimeFree() && opening(place) + after(place) <= shiftEnd;
    return waitsFree || earliestArrival(place) >= opening(place);
  }

  private double after(int place) {
    return routing.unloadingTime(place) + routing.duration(profile, place, type.endDepot());
  }

  private TimeWindow hours(int place) {
    return UnloadingPlaces.windows(routing, Windows.of(type), place).get(0);
  }

  private double opening(int place) {
    return rounding.scaled(hours(place).open());
  }

  /** Of the end of the route, if it unloads there as late as it can. */
  private double closing(int place) {
    return rounding.scaled(hours(place).close()) + after(place);
  }

  private boolean isTimeFree() {
    return !type.costs().payForTime() && Double.isInfinite(type.maxDuration());
  }

  /** Vehicles that may serve nothing arrive never: their hours are nobody's matter. */
  private double earliestArrival(int place) {
    return orders.stream()
        .mapToDouble(i -> earliestArrival(i, place))
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  /** A bound for every route that comes straight from an order. */
  private double earliestArrival(int index, int place) {
    Order order = routing.orders().get(index);
    double left = rounding.scaled(Math.max(type.shift().open(), order.releaseTime()));
    double opens = rounding.scaled(order.windows().get(0).open());
    return Math.max(left, opens)
        + rounding.scaled(order.serviceTime())
        + routing.duration(profile, routing.placeOfOrder(index), place);
  }
}
