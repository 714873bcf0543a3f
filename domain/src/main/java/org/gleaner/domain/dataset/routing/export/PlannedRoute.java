package org.gleaner.domain.dataset.routing.export;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RouteEnds;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutePlans;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;

/**
 * A route on the clock and on the Earth.
 *
 * @param places of the route, and its ends unless they are open
 * @param told the same as a plan tells it, stop by stop, in the unit of the case
 * @param isOnClock whether its times are seconds after midnight
 */
record PlannedRoute(
    RoutingCase routing,
    VehicleRoute route,
    List<Integer> places,
    RoutePlan.Route told,
    boolean isOnClock) {
  private static final double LARGEST_LONGITUDE = 180;
  private static final double LARGEST_LATITUDE = 90;

  PlannedRoute {
    places = List.copyOf(places);
  }

  /**
   * Routes that are driven, by day and vehicle.
   *
   * @param told the plan that tells them, in the same order
   * @throws IllegalArgumentException if a place has no longitude and latitude, or there is no such
   *     place
   */
  static List<PlannedRoute> of(RoutingCase routing, RoutingSolution plan, RoutePlan told) {
    List<VehicleRoute> driven =
        plan.routes().stream()
            .filter(VehicleRoute::isUsed)
            .sorted(
                Comparator.comparingInt(VehicleRoute::day).thenComparingInt(VehicleRoute::vehicle))
            .toList();
    driven.forEach(route -> requireOnEarth(routing, route));
    return IntStream.range(0, driven.size())
        .mapToObj(i -> of(routing, driven.get(i), told.routes().get(i), told.isOnClock()))
        .toList();
  }

  /** The same, told as the case has them. */
  static List<PlannedRoute> of(RoutingCase routing, RoutingSolution plan) {
    plan.routes().stream()
        .filter(VehicleRoute::isUsed)
        .forEach(route -> requireOnEarth(routing, route));
    return of(routing, plan, RoutePlans.of(routing, plan, List.of()));
  }

  private static PlannedRoute of(
      RoutingCase routing, VehicleRoute route, RoutePlan.Route told, boolean isOnClock) {
    VehicleType type = routing.typeOf(route);
    List<Integer> places = new ArrayList<>();
    places.add(type.startDepot());
    places.addAll(route.places());
    places.add(type.endDepot());
    places.removeIf(place -> place == RouteEnds.OPEN);
    return new PlannedRoute(routing, route, places, told, isOnClock);
  }

  private static void requireOnEarth(RoutingCase routing, VehicleRoute route) {
    for (int place : route.places()) {
      if (place < 0 || place >= routing.placeCount()) {
        throw new IllegalArgumentException("the case has no place " + place);
      }
    }
    VehicleType type = routing.typeOf(route);
    IntStream.concat(
            IntStream.of(type.startDepot(), type.endDepot()),
            route.places().stream().mapToInt(Integer::intValue))
        .filter(place -> place != RouteEnds.OPEN)
        .forEach(place -> requireOnEarth(routing, place));
  }

  private static void requireOnEarth(RoutingCase routing, int place) {
    Point at = routing.point(place);
    boolean onEarth = Math.abs(at.x()) <= LARGEST_LONGITUDE && Math.abs(at.y()) <= LARGEST_LATITUDE;
    if (!onEarth) {
      throw new IllegalArgumentException(
          routing.placeName(place) + " has no longitude and latitude");
    }
  }

  VehicleType type() {
    return routing.typeOf(route);
  }

  /** For people: type and number of the vehicle, and the day if there are several. */
  String title() {
    String day = routing.days() > 1 ? ", day " + (route.day() + 1) : "";
    return type().id() + " #" + (route.vehicle() + 1) + day;
  }

  /** When a time of the plan is; empty if the case has no dates, or never. */
  Optional<LocalDateTime> clock(double time) {
    LocalDate first = routing.terms().startDate();
    return first == null || Double.isInfinite(time)
        ? Optional.empty()
        : Optional.of(first.plusDays(route.day()).atStartOfDay().plusSeconds(Math.round(time)));
  }

  /** Distance driven, in the unit of the case. */
  double distance() {
    return told.distance();
  }

  String kind(int place) {
    if (routing.isDepot(place)) {
      return "depot";
    }
    return routing.isOrder(place) ? "order" : "facility";
  }

  /** What people call a place. */
  String name(int place) {
    boolean named = routing.isOrder(place) && !routing.order(place).name().isEmpty();
    return named ? routing.order(place).name() : routing.idOf(place);
  }
}
