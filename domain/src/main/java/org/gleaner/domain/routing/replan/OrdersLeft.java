package org.gleaner.domain.routing.replan;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gleaner.domain.routing.DayPattern;
import org.gleaner.domain.routing.DayProgress;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.VehicleRoute;
import org.jspecify.annotations.Nullable;

/**
 * Orders that are still to be visited on a day that is planned anew: those of its routes, what was
 * to be on them when a vehicle broke down or found it closed, and those that miss a visit on the
 * day by a pattern to which their visits on other days keep.
 */
final class OrdersLeft {

  private final LiveDay live;
  private final RoutingCase routing;
  private final int day;

  /** Places that are, or were, to be visited on the day. */
  private final Set<Integer> here = new HashSet<>();

  /** Days of the visits on other days, by order. */
  private final List<TreeSet<Integer>> elsewhere;

  private final Set<Integer> done = new HashSet<>();

  OrdersLeft(LiveDay live, DayProgress progress) {
    this.live = live;
    this.routing = live.routing();
    this.day = progress.day();
    List<VehicleRoute> routes = live.routes().routes();
    this.elsewhere =
        VisitDays.of(routing, routes.stream().filter(route -> route.day() != day).toList());
    addPlaces(routes);
    addPlaces(live.undone());
    skipped().forEach(one -> here.add(routing.placeOfOrder(one.order())));
    progress.vehicles().forEach(vehicle -> done.addAll(vehicle.placesDone()));
  }

  private void addPlaces(List<VehicleRoute> routes) {
    routes.stream()
        .filter(route -> route.day() == day)
        .forEach(route -> here.addAll(route.places()));
  }

  private List<SkippedOrder> skipped() {
    return live.skipped().stream().filter(one -> one.day() == day).toList();
  }

  /** Their positions in the case. */
  List<Integer> orders() {
    Set<Integer> over = new HashSet<>();
    skipped().stream().filter(SkippedOrder::isOver).forEach(one -> over.add(one.order()));
    return IntStream.range(0, routing.orders().size())
        .filter(order -> !over.contains(order) && !live.isCancelled(order, day))
        .filter(order -> !done.contains(routing.placeOfOrder(order)))
        .filter(order -> isHere(order) || missing(order).isPresent())
        .boxed()
        .toList();
  }

  private boolean isHere(int order) {
    return here.contains(routing.placeOfOrder(order));
  }

  /** The pattern by which it misses a visit on the day. */
  private Optional<DayPattern> missing(int order) {
    Set<Integer> others = elsewhere.get(order);
    List<DayPattern> patterns = routing.orders().get(order).dayPatterns();
    return VisitDays.isWhole(patterns, others)
        ? Optional.empty()
        : patterns.stream()
            .filter(pattern -> pattern.days().contains(day) && pattern.days().containsAll(others))
            .findFirst();
  }

  /**
   * What the visit of the day is worth. The prize of an order is for all its visits: one that the
   * plan did not have earns its share, or half of the visits would be made for all of the prize.
   *
   * @return null if the order must be visited
   */
  @Nullable Double prize(int order) {
    Order one = routing.orders().get(order);
    Double prize = one.prize();
    return prize == null || isHere(order)
        ? prize
        : Double.valueOf(prize / missing(order).map(pattern -> pattern.days().size()).orElse(1));
  }
}
