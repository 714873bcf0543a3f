package org.gleaner.shell.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.gleaner.domain.routing.ImpossibleOrders;
import org.gleaner.domain.routing.RoutePlans;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.VehicleProgress;
import org.gleaner.domain.routing.replan.LiveDay;
import org.gleaner.domain.routing.replan.RestOfDay;
import org.gleaner.solver.routing.compile.CompiledRouting;
import org.gleaner.solver.routing.explain.OrderExplanation;
import org.gleaner.solver.routing.explain.RouteExplainer;
import org.gleaner.solver.routing.explain.RouteExplanation;

/**
 * Days of a plan that are explained together: those of which nothing has been driven, or what is
 * left of one of which something has.
 */
final class ExplainedPart {

  private final RouteExplainer explainer;
  private final Map<Integer, Integer> orders;
  private final Map<Integer, Integer> vehicles;
  private final IntPredicate days;
  private final int firstDay;

  /**
   * @param orders of the part, by their position in the case
   * @param vehicles of the part, by their number in the case
   * @param days of the case that the part has
   * @param firstDay of the part, in the case
   */
  private ExplainedPart(
      RouteExplainer explainer,
      Map<Integer, Integer> orders,
      Map<Integer, Integer> vehicles,
      IntPredicate days,
      int firstDay) {
    this.explainer = explainer;
    this.orders = orders;
    this.vehicles = vehicles;
    this.days = days;
    this.firstDay = firstDay;
  }

  /** Days of which nothing has been driven. */
  static ExplainedPart ofUntouched(LiveDay live) {
    RoutingCase routing = live.routing();
    RoutingCase plain =
        RoutePlans.without(ImpossibleOrders.of(routing.withProgress(List.of())), routing);
    return new ExplainedPart(
        RouteExplainer.of(
            CompiledRouting.closest(plain.withProgress(List.of()), unpriced -> {}), live.routes()),
        numbered(routing.orders().size()),
        numbered(routing.vehicleCount()),
        day -> routing.progressOn(day).isEmpty(),
        0);
  }

  /** What is left of a day; empty if nobody drives any more. */
  static Optional<ExplainedPart> ofRest(LiveDay live, int day) {
    return DrivableRest.of(live, day, 0, rest -> of(rest, live, day));
  }

  private static ExplainedPart of(RestOfDay rest, LiveDay live, int day) {
    Map<Integer, Integer> orders = new TreeMap<>();
    rest.orders().forEach(order -> orders.put(order, orders.size()));
    Map<Integer, Integer> vehicles = new TreeMap<>();
    live.routing().progressOn(day).orElseThrow().vehicles().stream()
        .filter(vehicle -> !vehicle.isOver())
        .map(VehicleProgress::vehicle)
        .forEach(vehicle -> vehicles.put(vehicle, vehicles.size()));
    return new ExplainedPart(
        RouteExplainer.of(CompiledRouting.tolerant(rest.routing()), rest.present()),
        orders,
        vehicles,
        one -> one == day,
        day);
  }

  private static Map<Integer, Integer> numbered(int count) {
    Map<Integer, Integer> numbers = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      numbers.put(i, i);
    }
    return numbers;
  }

  /** In the numbers of the case; empty if the order has been collected, or has no place here. */
  Optional<OrderExplanation> order(int order) {
    return Optional.ofNullable(orders.get(order)).map(explainer::order).map(this::inCase);
  }

  private OrderExplanation inCase(OrderExplanation one) {
    Map<Integer, Integer> numbers = new TreeMap<>();
    vehicles.forEach((inCase, here) -> numbers.put(here, inCase));
    return new OrderExplanation(
        one.visits().stream()
            .map(v -> v.at(v.day() + firstDay, numbers.getOrDefault(v.vehicle(), v.vehicle())))
            .filter(visit -> days.test(visit.day()))
            .toList(),
        one.lost(),
        one.unmet(),
        one.others().stream()
            .map(p -> p.at(p.day() + firstDay, numbers.getOrDefault(p.vehicle(), p.vehicle())))
            .filter(place -> days.test(place.day()))
            .toList());
  }

  /** Empty if the vehicle drives nothing on the day, or no more of it. */
  Optional<RouteExplanation> route(int vehicle, int day) {
    return days.test(day) && vehicles.containsKey(vehicle)
        ? explainer.route(vehicles.get(vehicle), day - firstDay)
        : Optional.empty();
  }
}
