package org.gleaner.solver.routing.compile;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
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
  private final int profile;
  private final List<Integer> places;

  private LastHours(RoutingCase routing, VehicleType type, int day, List<Integer> places) {
    this.routing = routing;
    this.rounding = routing.rounding();
    this.type = type;
    this.profile = routing.profile(type, day);
    this.places = places;
  }

  /**
   * The first place whose hours do not follow on some day.
   *
   * @param orders that the vehicles may come from
   * @param shiftEnd when they must be home, as the convention counts it
   */
  static OptionalInt unsaid(
      RoutingCase routing,
      VehicleType type,
      List<Integer> places,
      List<Integer> orders,
      double shiftEnd) {
    if (orders.isEmpty()) {
      return OptionalInt.empty();
    }
    return IntStream.range(0, routing.days())
        .mapToObj(day -> new LastHours(routing, type, day, places))
        .flatMapToInt(hours -> hours.unsaid(orders, shiftEnd))
        .findFirst();
  }

  private IntStream unsaid(List<Integer> orders, double shiftEnd) {
    return places.stream()
        .filter(place -> Double.isFinite(after(place)))
        .filter(place -> !closesInTime(place, shiftEnd) || !opensInTime(place, orders, shiftEnd))
        .mapToInt(Integer::intValue);
  }

  /**
   * The places by the hours of which no plan can be late, though it may have to wait for them: that
   * wait is not in its price.
   */
  static List<Integer> tolerated(
      RoutingCase routing, VehicleType type, List<Integer> places, double shiftEnd) {
    List<LastHours> days =
        IntStream.range(0, routing.days())
            .mapToObj(day -> new LastHours(routing, type, day, places))
            .toList();
    return places.stream()
        .filter(place -> days.stream().allMatch(day -> day.isTolerated(place, shiftEnd)))
        .toList();
  }

  private boolean isTolerated(int place, double shiftEnd) {
    return closesInTime(place, shiftEnd) && opening(place) + after(place) <= shiftEnd;
  }

  /** The places that no route is late for which is home in time. */
  static List<Integer> closingLate(
      RoutingCase routing, VehicleType type, List<Integer> places, double shiftEnd) {
    LastHours hours = new LastHours(routing, type, 0, places);
    return places.stream().filter(place -> hours.closing(place) >= shiftEnd).toList();
  }

  /** When vehicles must be home so that any of some places is in time. */
  static double latestEnd(
      RoutingCase routing, VehicleType type, int day, List<Integer> places, double shiftEnd) {
    LastHours hours = new LastHours(routing, type, day, places);
    return Math.min(shiftEnd, places.stream().mapToDouble(hours::closing).min().orElse(shiftEnd));
  }

  private boolean closesInTime(int place, double shiftEnd) {
    return closing(place) >= shiftEnd || places.size() == 1;
  }

  private boolean opensInTime(int place, List<Integer> orders, double shiftEnd) {
    boolean waitsFree = isTimeFree() && opening(place) + after(place) <= shiftEnd;
    return waitsFree || earliestArrival(orders, place) >= opening(place);
  }

  private double after(int place) {
    return routing.unloadingTime(place) + routing.duration(profile, place, type.endDepot());
  }

  private List<TimeWindow> hours(int place) {
    return UnloadingPlaces.windows(routing, Windows.of(type), place);
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
    double opens = rounding.scaled(order.windows().get(0).open());
    return Math.max(left, opens)
        + rounding.scaled(order.serviceTime())
        + routing.duration(profile, routing.placeOfOrder(index), place);
  }
}
