package org.gleaner.solver.routing.compile;

import java.util.List;
import java.util.OptionalInt;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleType;

/**
 * Hours of the places where vehicles unload last, if their way home is a leg without a stop: it has
 * no window of its own, so that a place closes must follow from the end of the shift, and that it
 * opens must cost nothing.
 */
final class LastHours {

  private final RoutingCase routing;
  private final RoundingConvention rounding;
  private final VehicleType type;
  private final int day;
  private final int profile;
  private final List<Integer> places;
  private final double shiftEnd;

  /**
   * Hours of some places on a day.
   *
   * @param shiftEnd when the vehicles must be home, as the convention counts it
   */
  LastHours(RoutingCase routing, VehicleType type, int day, List<Integer> places, double shiftEnd) {
    this.routing = routing;
    this.rounding = routing.rounding();
    this.type = type;
    this.day = day;
    this.profile = routing.profile(type, day);
    this.places = places;
    this.shiftEnd = shiftEnd;
  }

  List<Integer> places() {
    return places;
  }

  /**
   * The first place whose hours do not follow.
   *
   * @param orders that the vehicles may come from
   */
  OptionalInt unsaid(List<Integer> orders) {
    if (orders.isEmpty()) {
      return OptionalInt.empty();
    }
    return places.stream()
        .filter(place -> Double.isFinite(after(place)))
        .filter(place -> !closesInTime(place) || !opensInTime(place, orders))
        .mapToInt(Integer::intValue)
        .findFirst();
  }

  /**
   * The places by the hours of which no plan can be late, though it may have to wait for them: that
   * wait is not in its price.
   */
  List<Integer> tolerated() {
    return places.stream()
        .filter(place -> closesInTime(place) && opening(place) + after(place) <= shiftEnd)
        .toList();
  }

  /** The places that no route is late for which is home in time, or all if there are none. */
  List<Integer> closingLate() {
    List<Integer> late = places.stream().filter(place -> closing(place) >= shiftEnd).toList();
    return late.isEmpty() ? places : late;
  }

  /** When vehicles must be home so that any of the places is in time. */
  double latestEnd() {
    return Math.min(shiftEnd, places.stream().mapToDouble(this::closing).min().orElse(shiftEnd));
  }

  private boolean closesInTime(int place) {
    return closing(place) >= shiftEnd || places.size() == 1;
  }

  private boolean opensInTime(int place, List<Integer> orders) {
    boolean waitsFree = isTimeFree() && opening(place) + after(place) <= shiftEnd;
    return waitsFree || earliestArrival(orders, place) >= opening(place);
  }

  private double after(int place) {
    return routing.unloadingTime(place) + routing.duration(profile, place, type.endDepot());
  }

  private List<TimeWindow> hours(int place) {
    return UnloadingPlaces.windows(routing, Windows.of(type), place, day);
  }

  private double opening(int place) {
    return rounding.scaled(hours(place).get(0).open());
  }

  /** Of the end of the route, if it unloads there as late as it can. */
  private double closing(int place) {
    List<TimeWindow> hours = hours(place);
    return rounding.scaled(hours.get(hours.size() - 1).close()) + after(place);
  }

  private boolean isTimeFree() {
    return !type.costs().payForTime() && Double.isInfinite(type.maxDuration());
  }

  private double earliestArrival(List<Integer> orders, int place) {
    return orders.stream()
        .mapToDouble(order -> earliestArrival(order, place))
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  /** A bound for every route that comes straight from an order. */
  private double earliestArrival(int index, int place) {
    Order order = routing.orders().get(index);
    double left = rounding.scaled(Math.max(type.shift().open(), order.releaseTime()));
    List<TimeWindow> hours = routing.statedHours(routing.placeOfOrder(index), day);
    if (hours.isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    return Math.max(left, rounding.scaled(hours.get(0).open()))
        + rounding.scaled(order.serviceTime())
        + routing.duration(profile, routing.placeOfOrder(index), place);
  }
}
