package org.gleaner.shell.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.replan.LiveDay;
import org.gleaner.solver.routing.explain.Breach;
import org.gleaner.solver.routing.explain.OrderExplanation;
import org.gleaner.solver.routing.explain.Payment;
import org.gleaner.solver.routing.explain.RouteExplanation;
import org.jspecify.annotations.Nullable;

/** A plan as it can be explained: of days that have been planned anew, what is left of them. */
public final class RouteExplaining {

  private final LiveDay live;

  /** Null before it is asked for. */
  private @Nullable ExplainedPart untouched;

  public RouteExplaining(LiveDay live) {
    this.live = live;
  }

  /**
   * Why an order is where it is: on the days on which it is visited, or if it is left out on all.
   *
   * @return without visits and places if it has been collected, or has none
   * @throws org.gleaner.solver.routing.UnsupportedRoutingException if the case asks for what is not
   *     planned
   */
  public OrderExplanation order(int order) {
    RoutingCase routing = live.routing();
    Set<Integer> days = new TreeSet<>();
    for (VehicleRoute route : live.routes().routes()) {
      if (route.places().contains(routing.placeOfOrder(order))) {
        days.add(route.day());
      }
    }
    if (days.isEmpty()) {
      IntStream.range(0, routing.days()).forEach(days::add);
    }
    return joined(
        parts(days).stream().flatMap(part -> part.order(order).stream()).toList(),
        routing.orders().get(order).prize());
  }

  /**
   * What is left of a day has a price for what must be visited, with which no prize is lost, and of
   * a prize for visits on several days the share of one.
   *
   * @param prize of the order; null if it must be visited
   */
  private static OrderExplanation joined(List<OrderExplanation> parts, @Nullable Double prize) {
    List<Payment> lost =
        parts.stream()
            .flatMap(one -> one.lost().stream())
            .map(one -> prize == null ? one : one.of(prize))
            .distinct()
            .toList();
    List<Breach> unmet = parts.stream().flatMap(one -> one.unmet().stream()).distinct().toList();
    boolean isMissed = prize == null && !lost.isEmpty();
    return new OrderExplanation(
        parts.stream()
            .flatMap(one -> one.visits().stream())
            .sorted(Comparator.comparingInt(OrderExplanation.Visit::day))
            .toList(),
        isMissed ? List.of() : lost,
        isMissed ? List.of(Breach.leftOut()) : unmet,
        parts.stream()
            .flatMap(one -> one.others().stream())
            .sorted(OrderExplanation.CHEAPEST_FIRST)
            .toList());
  }

  /**
   * Why a route is as it is.
   *
   * @param vehicle from 0
   * @param day from 0
   * @return empty if it drives nothing any more
   * @throws org.gleaner.solver.routing.UnsupportedRoutingException if the case asks for what is not
   *     planned
   */
  public Optional<RouteExplanation> route(int vehicle, int day) {
    return parts(Set.of(day)).stream()
        .flatMap(part -> part.route(vehicle, day).stream())
        .findFirst();
  }

  /** Those that have any of the days. */
  private List<ExplainedPart> parts(Set<Integer> days) {
    RoutingCase routing = live.routing();
    List<ExplainedPart> parts = new ArrayList<>();
    if (days.stream().anyMatch(day -> routing.progressOn(day).isEmpty())) {
      parts.add(untouched());
    }
    for (int day : days) {
      if (routing.progressOn(day).isPresent()) {
        ExplainedPart.ofRest(live, day).ifPresent(parts::add);
      }
    }
    return parts;
  }

  private ExplainedPart untouched() {
    ExplainedPart part = untouched == null ? ExplainedPart.ofUntouched(live) : untouched;
    untouched = part;
    return part;
  }
}
