package org.gleaner.solver.routing.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
    if (visiting.isEmpty()) {
      List<OrderPlaces.Offer> offers = new OrderPlaces(compiled, routes).of(clients);
      LeftOut leftOut = LeftOut.of(compiled, clients);
      return new OrderExplanation(List.of(), leftOut.lost(), leftOut.unmet(), places(offers, 0));
    }
    List<OrderExplanation.Visit> visits = new ArrayList<>();
    List<OrderExplanation.Place> others = new ArrayList<>();
    for (DrivenRoute driven : visiting) {
      OrderExplanation.Visit visit = visit(driven, clients);
      visits.add(visit);
      List<Integer> movable =
          clients.stream()
              .filter(
                  client ->
                      compiled.dayOf(client) == driven.day()
                          || (visiting.size() == 1 && isEnough(order, compiled.dayOf(client))))
              .toList();
      others.addAll(elsewhere(driven, movable));
    }
    return new OrderExplanation(
        visits,
        List.of(),
        List.of(),
        others.stream().sorted(OrderExplanation.CHEAPEST_FIRST).toList());
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
    List<OrderPlaces.Offer> offers =
        new OrderPlaces(compiled, rest)
            .of(clients).stream()
                .filter(o -> o.vehicle() != driven.vehicle() || o.day() != driven.day())
                .toList();
    return places(offers, saved);
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
