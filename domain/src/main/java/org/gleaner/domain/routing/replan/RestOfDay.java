package org.gleaner.domain.routing.replan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gleaner.domain.routing.DayPattern;
import org.gleaner.domain.routing.DayProgress;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RouteSchedule;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.Separation;
import org.gleaner.domain.routing.VehicleProgress;
import org.gleaner.domain.routing.VehicleRoute;

/**
 * What is left of a day as a case of its own, of one day and without facts: each vehicle that can
 * still drive is a type of its own that starts where it is, when it can go on, with what its limits
 * leave it. What it has aboard is an order at that place that only it can serve, at that moment.
 *
 * <p>Leaving out an order that must be served costs {@link #priceOfMandatory} here, more than any
 * way to serve it: a day on which not all can be served any more still has a plan.
 */
public final class RestOfDay {

  private final LiveDay live;
  private final DayProgress day;
  private final List<VehicleProgress> vehicles;
  private final OrdersLeft left;
  private final List<Integer> orders;
  private final Map<Integer, Integer> restOf = new HashMap<>();
  private final RestPlaces places;
  private final double priceOfMandatory;
  private final RoutingCase routing;

  private RestOfDay(LiveDay live, DayProgress day, double changePrice) {
    this.live = live;
    this.day = day;
    this.vehicles = day.vehicles().stream().filter(v -> !v.isOver()).toList();
    this.left = new OrdersLeft(live, day);
    this.orders = left.orders();
    this.orders.forEach(order -> restOf.put(order, restOf.size()));
    this.places = new RestPlaces(live.routing(), day, vehicles, orders);
    this.priceOfMandatory =
        MandatoryPrice.of(live.routing()) + changePrice * (orders.size() + vehicles.size());
    this.routing = build();
  }

  /**
   * The rest of a day of which something has been driven.
   *
   * @param changePrice that a moved stop costs, in the money of the case
   * @return empty if no vehicle can drive any more
   */
  public static Optional<RestOfDay> of(LiveDay live, int day, double changePrice) {
    DayProgress progress =
        live.routing()
            .progressOn(day)
            .orElseThrow(() -> new IllegalArgumentException("nothing is known of day " + day));
    return progress.vehicles().stream().allMatch(VehicleProgress::isOver)
        ? Optional.empty()
        : Optional.of(new RestOfDay(live, progress, changePrice));
  }

  /** The case that is left. Its orders are those left, then what vehicles have aboard. */
  public RoutingCase routing() {
    return routing;
  }

  /** Positions of the orders that are left, in the whole case. */
  public List<Integer> orders() {
    return orders;
  }

  /** Number in the whole case of a vehicle of the rest. */
  public int vehicleOf(int vehicle) {
    return vehicles.get(vehicle).vehicle();
  }

  public double priceOfMandatory() {
    return priceOfMandatory;
  }

  private RoutingCase build() {
    RoutingCase whole = live.routing();
    List<Order> rest = new ArrayList<>();
    for (int order : orders) {
      Order one = whole.orders().get(order);
      Double prize = left.prize(order);
      rest.add(
          one.withPrize(prize == null ? Double.valueOf(priceOfMandatory) : prize)
              .withWindows(
                  day.open(
                      whole.placeOfOrder(order),
                      whole.statedHours(whole.placeOfOrder(order), day.day())))
              .withDayPatterns(List.of(DayPattern.FIRST_DAY)));
    }
    RestVehicles terms = new RestVehicles(whole, places, day.day(), live.routes().routes());
    List<Order> toCollect = List.copyOf(rest);
    List<Separation> apart = new ArrayList<>();
    for (VehicleProgress vehicle : vehicles) {
      if (vehicle.hasLeft()) {
        rest.add(terms.aboard(vehicle, toCollect));
        apart.addAll(terms.goods(vehicle).separations(toCollect));
      }
    }
    return new RoutingCase(
        whole.name(),
        1,
        places.depots(),
        rest,
        places.facilities(),
        vehicles.stream().map(vehicle -> terms.type(vehicle, toCollect)).toList(),
        places.travels(),
        new RestRoads(whole, day.day(), places)
            .terms(vehicles)
            .withRules(whole.rules().with(apart, List.of())));
  }

  /** The present plan of the rest, which may break limits and leave orders out. */
  public RoutingSolution present() {
    List<VehicleRoute> routes = new ArrayList<>();
    for (int i = 0; i < vehicles.size(); i++) {
      VehicleProgress vehicle = vehicles.get(i);
      List<Integer> stops = new ArrayList<>();
      if (vehicle.hasLeft()) {
        stops.add(places.aboard(vehicle));
      }
      Optional<VehicleRoute> route =
          live.routes().routes().stream()
              .filter(r -> r.day() == day.day() && r.vehicle() == vehicle.vehicle())
              .findFirst();
      if (route.isPresent() && route.get().isUsed()) {
        addRemaining(route.get(), vehicle, stops);
      }
      if (!stops.isEmpty()) {
        routes.add(new VehicleRoute(i, 0, stops));
      }
    }
    return new RoutingSolution(routes, null);
  }

  private void addRemaining(VehicleRoute route, VehicleProgress vehicle, List<Integer> stops) {
    List<RouteSchedule.Stop> times = RouteSchedule.of(live.routing(), route).stops();
    for (int i = vehicle.stopsDone(); i < route.places().size(); i++) {
      int place = route.places().get(i);
      double arrival = times.get(i + 1).arrival();
      Optional<Integer> stop =
          live.routing().isOrder(place) ? ofOrder(place) : places.unloading(place, arrival);
      boolean isRepeated =
          stop.isPresent() && !stops.isEmpty() && stops.get(stops.size() - 1).equals(stop.get());
      if (stop.isPresent() && !isRepeated) {
        stops.add(stop.get());
      }
    }
  }

  private Optional<Integer> ofOrder(int place) {
    Integer order = restOf.get(place - live.routing().depots().size());
    return order == null ? Optional.empty() : Optional.of(places.depots().size() + order);
  }

  /**
   * The vehicles that visit the orders left in the present plan, by order.
   *
   * @return numbers of this case's vehicles; -1 where none does
   */
  public List<Integer> presentVehicles() {
    List<Integer> visitors = new ArrayList<>();
    routing.orders().forEach(order -> visitors.add(-1));
    for (VehicleRoute route : present().routes()) {
      for (int place : route.places()) {
        if (routing.isOrder(place)) {
          visitors.set(place - routing.depots().size(), route.vehicle());
        }
      }
    }
    return visitors;
  }

  /** A plan of the rest put behind what has been driven, with the routes of all other days. */
  public RoutingSolution whole(RoutingSolution rest) {
    Map<Integer, List<Integer>> planned = new HashMap<>();
    for (VehicleRoute route : rest.routes()) {
      VehicleProgress vehicle = vehicles.get(route.vehicle());
      List<Integer> stops = new ArrayList<>(vehicle.placesDone());
      for (int place : route.places()) {
        if (!places.isAboard(place)) {
          stops.add(places.origin(place));
        }
      }
      planned.put(vehicle.vehicle(), stops);
    }
    return wholeOf(live, day, planned);
  }

  /** The day if nothing more is done than has been. */
  public static RoutingSolution standstill(LiveDay live, int day) {
    DayProgress progress = live.routing().progressOn(day).orElseThrow();
    return wholeOf(live, progress, Map.of());
  }

  private static RoutingSolution wholeOf(
      LiveDay live, DayProgress day, Map<Integer, List<Integer>> planned) {
    List<VehicleRoute> routes = new ArrayList<>();
    live.routes().routes().stream().filter(r -> r.day() != day.day()).forEach(routes::add);
    for (VehicleProgress vehicle : day.vehicles()) {
      List<Integer> stops = planned.getOrDefault(vehicle.vehicle(), vehicle.placesDone());
      if (!stops.isEmpty()) {
        routes.add(new VehicleRoute(vehicle.vehicle(), day.day(), stops));
      }
    }
    return new RoutingSolution(routes, null);
  }
}
