package org.gleaner.shell.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gleaner.domain.routing.ImpossibleOrder;
import org.gleaner.domain.routing.ImpossibleOrders;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.replan.LiveDay;
import org.gleaner.domain.routing.replan.MissedVisits;
import org.jspecify.annotations.Nullable;

/** Why orders, or visits of them, are left out of a plan of which a day was planned anew. */
final class LeftOutReasons {

  private static final String NO_VEHICLE = "no vehicle can take it any more";
  private static final String NOT_ANEW = ", which this plans not anew: replan that day to place it";

  private final RoutingCase routing;
  private final int day;
  private final MissedVisits missed;
  private final IntFunction<String> obstacles;
  private final Map<Integer, ImpossibleOrder> released = new HashMap<>();

  /**
   * @param day that was planned anew, from 0
   * @param missed by the plan
   * @param obstacles what keeps the vehicles from an order on that day; blank if none was asked
   */
  LeftOutReasons(LiveDay live, int day, MissedVisits missed, IntFunction<String> obstacles) {
    this.routing = live.routing();
    this.day = day;
    this.missed = missed;
    this.obstacles = obstacles;
    live.released().forEach(one -> released.put(one.order(), one));
  }

  /**
   * Orders that need not be visited, because they are cancelled, impossible anyway, or without a
   * place now, and those that miss visits.
   */
  List<ImpossibleOrder> of(RoutingSolution whole) {
    Map<Integer, ImpossibleOrder> impossible = new HashMap<>();
    ImpossibleOrders.of(routing.withProgress(List.of()))
        .forEach(one -> impossible.put(one.order(), one));
    Set<Integer> visited = new HashSet<>();
    whole.routes().forEach(route -> visited.addAll(route.places()));
    List<ImpossibleOrder> left = new ArrayList<>();
    for (int i = 0; i < routing.orders().size(); i++) {
      boolean isVisited = visited.contains(routing.placeOfOrder(i));
      ImpossibleOrder one = isVisited ? partly(i) : wholly(i, impossible.get(i));
      if (one != null) {
        left.add(one);
      }
    }
    return left;
  }

  /** Null if it may be left out anyway, for its prize. */
  private @Nullable ImpossibleOrder wholly(int order, @Nullable ImpossibleOrder impossible) {
    ImpossibleOrder known = released.getOrDefault(order, impossible);
    if (known != null || !routing.orders().get(order).isMandatory()) {
      return known;
    }
    return withoutPlace(order, isForToday(order) ? NO_VEHICLE + why(order) : daysOf(order));
  }

  /** Null if it has all its visits. */
  private @Nullable ImpossibleOrder partly(int order) {
    if (missed.of(order).isEmpty()) {
      return null;
    }
    ImpossibleOrder known = released.get(order);
    return known == null ? withoutPlace(order, visitsMissed(order)) : known;
  }

  private static ImpossibleOrder withoutPlace(int order, String why) {
    return new ImpossibleOrder(order, ImpossibleOrder.Reason.NO_PLACE_LEFT, why);
  }

  private String visitsMissed(int order) {
    List<Integer> days = missed.of(order);
    List<Integer> others = days.stream().filter(one -> one != day).toList();
    List<Integer> past = others.stream().filter(this::isPlannedAnew).toList();
    List<Integer> open = others.stream().filter(one -> !isPlannedAnew(one)).toList();
    List<String> why = new ArrayList<>();
    if (days.contains(day)) {
      why.add("on day " + (day + 1) + " " + NO_VEHICLE + why(order));
    }
    if (!past.isEmpty()) {
      why.add("it was left out on day " + shown(past.stream()));
    }
    if (!open.isEmpty()) {
      why.add("it is for day " + shown(open.stream()) + " as well" + NOT_ANEW);
    }
    return String.join("; ", why);
  }

  private boolean isPlannedAnew(int one) {
    return routing.progressOn(one).isPresent();
  }

  private String why(int order) {
    String why = obstacles.apply(order);
    return why.isEmpty() ? "" : ": " + why;
  }

  private boolean isForToday(int order) {
    return daysOfPatterns(order).anyMatch(one -> one == day);
  }

  private String daysOf(int order) {
    return "it is for day " + shown(daysOfPatterns(order)) + NOT_ANEW;
  }

  private Stream<Integer> daysOfPatterns(int order) {
    Order one = routing.orders().get(order);
    return one.dayPatterns().stream().flatMap(pattern -> pattern.days().stream());
  }

  private static String shown(Stream<Integer> days) {
    return days.distinct()
        .sorted()
        .map(one -> String.valueOf(one + 1))
        .collect(Collectors.joining(", "));
  }
}
