package org.gleaner.domain.routing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes plans of routes: puts them on the clock, prices and checks them. */
public final class RoutePlans {

  private static final String NOT_PLANNED = "not-planned";

  /** More digits than any scale has, fewer than the arithmetic. */
  private static final MathContext WEIGHED = new MathContext(12);

  private final RoutingCase routing;
  private final RoundingConvention rounding;

  private RoutePlans(RoutingCase routing) {
    this.routing = routing;
    this.rounding = routing.rounding();
  }

  /**
   * The case without the duty to serve orders that nobody can: they may be left out for nothing.
   */
  public static RoutingCase without(List<ImpossibleOrder> impossible, RoutingCase routing) {
    List<Order> orders = new ArrayList<>(routing.orders());
    for (ImpossibleOrder one : impossible) {
      Order order = orders.get(one.order());
      orders.set(one.order(), order.isMandatory() ? order.withPrize(0.0) : order);
    }
    return routing.withOrders(orders);
  }

  /**
   * The plan of routes, by day and vehicle.
   *
   * @param impossible orders, which no route need visit
   * @throws IllegalArgumentException if a route stops at a place that the case does not have
   */
  public static RoutePlan of(
      RoutingCase routing, RoutingSolution solution, List<ImpossibleOrder> impossible) {
    return new RoutePlans(routing).plan(solution, impossible);
  }

  private RoutePlan plan(RoutingSolution solution, List<ImpossibleOrder> impossible) {
    RoutingCheck check = RoutingSolutionCheck.check(without(impossible, routing), solution);
    List<VehicleRoute> driven =
        solution.routes().stream()
            .filter(VehicleRoute::isUsed)
            .sorted(
                Comparator.comparingInt(VehicleRoute::day).thenComparingInt(VehicleRoute::vehicle))
            .toList();
    Travel travel = routing.travel();
    return new RoutePlan(
        routing.name(),
        null,
        routing.days(),
        routing.terms().startDate(),
        travel instanceof RoadTravel || travel instanceof RoadTable,
        routing.terms().currency(),
        routing.terms().loadUnits(),
        routing.orders().size(),
        check.cost(),
        reported(check.lines()),
        emitted(check.co2eKg()),
        driven.stream().map(this::route).toList(),
        unserved(driven, impossible),
        check.violations().stream().map(RoutingViolation::message).toList(),
        sharedWork(),
        List.of());
  }

  private List<RoutePlan.SharedWork> sharedWork() {
    List<RoutePlan.SharedWork> shared = new ArrayList<>();
    int first = 1;
    for (VehicleType type : routing.vehicleTypes()) {
      if (type.costs().fairWork().isPriced()) {
        shared.add(new RoutePlan.SharedWork(type.id(), first, type.count()));
      }
      first += type.count();
    }
    return shared;
  }

  private RoutePlan.Route route(VehicleRoute route) {
    VehicleType type = routing.typeOf(route);
    RouteSchedule schedule = RouteSchedule.of(routing, route);
    List<RouteSchedule.Stop> all = schedule.stops();
    List<StowedStop> stowed = StowedStop.of(routing, route);
    double distance = 0;
    List<RoutePlan.Stop> stops = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      RouteSchedule.Stop stop = all.get(i);
      if (i > 0) {
        int profile = routing.profile(route, type, i);
        distance += routing.distance(profile, all.get(i - 1).place(), stop.place());
      }
      if (stop.place() != RouteEnds.OPEN) {
        stops.add(stop(stop, stowed.get(i), i > 0 && i < all.size() - 1));
      }
    }
    double duration = all.get(all.size() - 1).start() - all.get(0).start();
    RoutingCost cost = RouteCheck.check(routing, route, type, new ArrayList<>());
    return new RoutePlan.Route(
        route.vehicle() + 1,
        type.id(),
        route.day() + 1,
        rounding.reported(distance),
        rounding.reported(duration),
        rounding.reported(cost.total()),
        reported(cost),
        emitted(RouteCheck.co2e(routing, route)),
        executed(route, type),
        stops);
  }

  private RoutingCost reported(RoutingCost lines) {
    return new RoutingCost(
        rounding.reported(lines.fixed()),
        rounding.reported(lines.distance()),
        rounding.reported(lines.time()),
        rounding.reported(lines.unevenWork()),
        rounding.reported(lines.prizes()));
  }

  private @Nullable Double emitted(double kg) {
    return routing.terms().fleet().emissions().isStated() ? rounding.reported(kg) : null;
  }

  private int executed(VehicleRoute route, VehicleType type) {
    int done = routing.progressOf(route).map(progress -> progress.done().size()).orElse(0);
    return done > 0 && type.startDepot() == RouteEnds.OPEN ? done - 1 : done;
  }

  private RoutePlan.Stop stop(RouteSchedule.Stop stop, StowedStop stowed, boolean isBetween) {
    int place = stop.place();
    boolean isOrder = routing.isOrder(place);
    return new RoutePlan.Stop(
        isOrder ? "order" : routing.isDepot(place) ? "depot" : "facility",
        routing.idOf(place),
        isOrder ? routing.order(place).name() : "",
        isBetween && !isOrder,
        rounding.reported(stop.arrival()),
        rounding.reported(stop.start()),
        rounding.reported(stop.end()),
        withoutNoise(stop.loads()),
        stop.breaks(),
        stop.pauses().stream()
            .map(
                pause ->
                    new DriverPause(
                        pause.kind(),
                        pause.id(),
                        rounding.reported(pause.start()),
                        rounding.reported(pause.end())))
            .toList(),
        stowed.compartment(),
        stowed.loads().stream()
            .map(load -> new RoutePlan.CompartmentLoad(load.id(), withoutNoise(load.loads())))
            .toList());
  }

  /** Sums of decimals end in digits that nobody weighed: 0.8999999999999999 for 0.9. */
  private static List<Double> withoutNoise(List<Double> loads) {
    return loads.stream()
        .map(load -> BigDecimal.valueOf(load).round(WEIGHED).doubleValue())
        .toList();
  }

  private List<RoutePlan.Unserved> unserved(
      List<VehicleRoute> driven, List<ImpossibleOrder> impossible) {
    TreeSet<Integer> visited = new TreeSet<>();
    driven.forEach(route -> visited.addAll(route.places()));
    Map<Integer, ImpossibleOrder> known = new HashMap<>();
    impossible.forEach(one -> known.put(one.order(), one));
    List<RoutePlan.Unserved> unserved = new ArrayList<>();
    for (int i = 0; i < routing.orders().size(); i++) {
      if (!visited.contains(routing.placeOfOrder(i))) {
        unserved.add(unserved(i, known));
      }
    }
    return unserved;
  }

  private RoutePlan.Unserved unserved(int index, Map<Integer, ImpossibleOrder> known) {
    Order order = routing.orders().get(index);
    ImpossibleOrder impossible = known.get(index);
    if (impossible != null) {
      return new RoutePlan.Unserved(
          order.id(), order.name(), order.prize(), impossible.reason().id(), impossible.message());
    }
    String message =
        order.isMandatory() ? "no place was found for it" : "losing its prize was cheaper";
    return new RoutePlan.Unserved(order.id(), order.name(), order.prize(), NOT_PLANNED, message);
  }
}
