package org.gleaner.solver.routing.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.compile.CompiledRouting;
import org.gleaner.solver.routing.optaplanner.PlanExplanation;

/**
 * Explains the places of orders and the limits of routes. What a plan costs and breaks, with and
 * without an order, is what the constraints count ({@link PlanExplanation}); the places that an
 * order might have are priced by {@link CostEvaluator}, which a test holds equal to them.
 */
public final class RouteExplainer {

  private final CompiledRouting compiled;
  private final RoutingProblem problem;
  private final List<DrivenRoute> routes;
  private final RouteLengths lengths;
  private final RouteBreaches breaches;

  private RouteExplainer(CompiledRouting compiled, RoutingSolution plan) {
    this.compiled = compiled;
    this.problem = compiled.problem();
    this.routes = DrivenRoute.of(compiled, plan);
    this.lengths = new RouteLengths(compiled);
    this.breaches = new RouteBreaches(compiled, plan.routes());
  }

  /**
   * Explains a plan.
   *
   * @param plan of the case
   */
  public static RouteExplainer of(CompiledRouting compiled, RoutingSolution plan) {
    return new RouteExplainer(compiled, plan);
  }

  /**
   * Explains an order on all its days. Where it is visited once, its other days are among the
   * places that it might have; of several visits each stays on its day.
   *
   * @param order position in the case
   */
  public OrderExplanation order(int order) {
    List<Integer> clients = compiled.clientsOf(order);
    List<DrivenRoute> visiting =
        routes.stream()
            .filter(driven -> driven.visitsAnyOf(clients))
            .sorted(Comparator.comparingInt(DrivenRoute::day))
            .toList();
    return visiting.isEmpty() ? leftOut(order, clients) : visited(order, clients, visiting);
  }

  private OrderExplanation leftOut(int order, List<Integer> clients) {
    LeftOut leftOut = LeftOut.of(compiled, clients);
    List<OrderExplanation.Place> places =
        new ArrayList<>(places(new OrderPlaces(compiled, routes).of(clients), 0));
    places.addAll(barred(order, days(order), places));
    return new OrderExplanation(List.of(), leftOut.lost(), leftOut.unmet(), places);
  }

  private OrderExplanation visited(int order, List<Integer> clients, List<DrivenRoute> visiting) {
    List<OrderExplanation.Visit> visits = new ArrayList<>();
    List<OrderExplanation.Place> others = new ArrayList<>();
    List<OrderExplanation.Place> barred = new ArrayList<>();
    for (DrivenRoute driven : visiting) {
      visits.add(visit(driven, clients));
      Set<Integer> days = new TreeSet<>(Set.of(driven.day()));
      if (visiting.size() == 1) {
        days(order).stream().filter(day -> isEnough(order, day)).forEach(days::add);
      }
      List<OrderExplanation.Place> places = elsewhere(driven, on(days, clients));
      barred.addAll(barred(order, days, places));
      places.stream()
          .filter(o -> o.vehicle() != driven.vehicle() || o.day() != driven.day())
          .forEach(others::add);
    }
    others.sort(OrderExplanation.CHEAPEST_FIRST);
    others.addAll(barred);
    return new OrderExplanation(visits, List.of(), List.of(), others);
  }

  private List<Integer> on(Set<Integer> days, List<Integer> clients) {
    return clients.stream().filter(client -> days.contains(compiled.dayOf(client))).toList();
  }

  /** Days of an order within the horizon. */
  private Set<Integer> days(int order) {
    RoutingCase routing = compiled.routing();
    return routing.orders().get(order).dayPatterns().stream()
        .flatMap(pattern -> pattern.days().stream())
        .filter(day -> day < routing.days())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Types that have no place on a day, because they may never visit the order. */
  private List<OrderExplanation.Place> barred(
      int order, Set<Integer> days, List<OrderExplanation.Place> places) {
    BarredVehicles vehicles = new BarredVehicles(compiled.routing(), order);
    List<OrderExplanation.Place> barred = new ArrayList<>();
    for (int day : days) {
      Set<Integer> offered =
          places.stream()
              .filter(place -> place.day() == day)
              .map(OrderExplanation.Place::vehicle)
              .collect(Collectors.toSet());
      barred.addAll(vehicles.on(day, offered));
    }
    return barred;
  }

  /** Whether an order may be visited on a day alone. */
  private boolean isEnough(int order, int day) {
    return compiled.routing().orders().get(order).dayPatterns().stream()
        .anyMatch(pattern -> pattern.days().equals(List.of(day)));
  }

  private OrderExplanation.Visit visit(DrivenRoute driven, List<Integer> clients) {
    DrivenRoute rest = driven.without(clients);
    PlannedRoute with = driven.route();
    PlannedRoute without = rest.route();
    RouteScore score = RouteScore.of(problem, with);
    RouteScore scoreWithout = RouteScore.of(problem, without);
    Map<String, Long> before = score.amounts();
    Map<String, Long> after = scoreWithout.amounts();
    Map<String, Double> cost = new LinkedHashMap<>();
    long added = 0;
    for (Map.Entry<String, Long> line : before.entrySet()) {
      long saved = line.getValue() - after.getOrDefault(line.getKey(), 0L);
      cost.put(line.getKey(), compiled.cost(saved));
      added += saved;
    }
    return new OrderExplanation.Visit(
        driven.day(),
        driven.vehicle(),
        cost,
        compiled.cost(added),
        lengths.distance(with) - lengths.distance(without),
        compiled.figure(
            CostEvaluator.duration(problem, with) - CostEvaluator.duration(problem, without)),
        RouteBreaches.more(breaches.of(driven, score), breaches.of(rest, scoreWithout)));
  }

  private List<OrderExplanation.Place> elsewhere(DrivenRoute driven, List<Integer> clients) {
    DrivenRoute without = driven.without(clients);
    List<DrivenRoute> rest =
        routes.stream()
            .flatMap(
                one ->
                    !one.equals(driven)
                        ? Stream.of(one)
                        : without.isUsed() ? Stream.of(without) : Stream.empty())
            .toList();
    long saved =
        CostEvaluator.evaluateRoute(problem, driven.route()).cost()
            - CostEvaluator.evaluateRoute(problem, without.route()).cost();
    return places(new OrderPlaces(compiled, rest).of(clients), saved);
  }

  private List<OrderExplanation.Place> places(List<OrderPlaces.Offer> offers, long saved) {
    return offers.stream()
        .map(
            offer ->
                new OrderExplanation.Place(
                    offer.day(),
                    offer.vehicle(),
                    offer.after(),
                    compiled.cost(offer.delta() - saved),
                    offer.broken()))
        .toList();
  }

  /**
   * Explains a route.
   *
   * @param vehicle from 0 in the case
   * @param day from 0
   * @return empty if it drives nothing in the problem
   */
  public Optional<RouteExplanation> route(int vehicle, int day) {
    return routes.stream()
        .filter(driven -> driven.vehicle() == vehicle && driven.day() == day)
        .findFirst()
        .map(this::explained);
  }

  private RouteExplanation explained(DrivenRoute driven) {
    RouteScore score = RouteScore.of(problem, driven.route());
    return new RouteExplanation(
        new Justifications(compiled).payments(score, driven.route().vehicleType()),
        breaches.of(driven, score),
        breaches.uses(driven),
        saved(driven));
  }

  private Map<String, Double> saved(DrivenRoute driven) {
    long with = CostEvaluator.evaluateRoute(problem, driven.route()).cost();
    Map<String, Double> saved = new LinkedHashMap<>();
    for (int location : driven.route().visits()) {
      if (!problem.isDepot(location)) {
        PlannedRoute without = driven.without(List.of(location)).route();
        long cost = CostEvaluator.evaluateRoute(problem, without).cost();
        saved.merge(compiled.orderId(location), compiled.cost(with - cost), Double::sum);
      }
    }
    return saved;
  }
}
