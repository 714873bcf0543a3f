package org.gleaner.solver.routing.replan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.Quantities;
import org.gleaner.solver.routing.RouteCost;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.VehicleType;
import org.gleaner.solver.routing.compile.CompiledRouting;
import org.gleaner.solver.routing.optaplanner.PlanExplanation;
import org.gleaner.solver.routing.replan.Placements.Placement;

/**
 * Explains the places of orders and the limits of routes. What a plan costs and breaks, with and
 * without an order, is what the constraints count ({@link PlanExplanation}); the places that an
 * order might have are priced by {@link CostEvaluator}, which a test holds equal to them.
 */
public final class RouteExplainer {

  private final CompiledRouting compiled;
  private final RoutingProblem problem;
  private final List<PlannedRoute> routes = new ArrayList<>();

  /** Numbers in the case, of each route. */
  private final List<Integer> vehicles = new ArrayList<>();

  private RouteExplainer(CompiledRouting compiled, RoutingSolution plan) {
    this.compiled = compiled;
    this.problem = compiled.problem();
    for (VehicleRoute route : plan.routes()) {
      for (PlannedRoute one : compiled.planned(new RoutingSolution(List.of(route), null))) {
        routes.add(one);
        vehicles.add(route.vehicle());
      }
    }
  }

  /**
   * @param plan of the case
   */
  public static RouteExplainer of(CompiledRouting compiled, RoutingSolution plan) {
    return new RouteExplainer(compiled, plan);
  }

  /**
   * Explains an order.
   *
   * @param order position in the case; it has a visit in the problem
   * @param day from 0, of the visit explained
   */
  public OrderExplanation order(int order, int day) {
    List<Integer> clients =
        compiled.clientsOf(order).stream().filter(c -> compiled.dayOf(c) == day).toList();
    int at = routeWith(clients);
    return at < 0 ? unserved(clients) : served(at, clients);
  }

  private int routeWith(List<Integer> clients) {
    for (int i = 0; i < routes.size(); i++) {
      if (routes.get(i).visits().stream().anyMatch(clients::contains)) {
        return i;
      }
    }
    return -1;
  }

  private OrderExplanation unserved(List<Integer> clients) {
    return new OrderExplanation(
        -1, Map.of(), 0, 0, places(new Placements(problem, routes), clients, vehicles, -1, 0));
  }

  private OrderExplanation served(int at, List<Integer> clients) {
    PlannedRoute with = routes.get(at);
    PlannedRoute without = without(with, clients);
    List<PlannedRoute> others = new ArrayList<>(routes);
    List<Integer> numbers = new ArrayList<>(vehicles);
    others.set(at, without);
    if (without.visits().isEmpty()) {
      others.remove(at);
      numbers.remove(at);
    }
    Map<String, Long> cost = saved(counted(with), counted(without));
    long saved = cost.values().stream().mapToLong(Long::longValue).sum();
    Placements rest = new Placements(problem, others);
    int vehicle = vehicles.get(at);
    return new OrderExplanation(
        vehicle,
        cost,
        distance(with) - distance(without),
        duration(with) - duration(without),
        places(rest, clients, numbers, vehicle, saved));
  }

  /** What the constraints count of one route, lost prizes and clients left out apart. */
  private Map<String, Long> counted(PlannedRoute route) {
    Map<String, Long> counted = new TreeMap<>();
    if (!route.visits().isEmpty()) {
      PlanExplanation.of(problem, List.of(route)).constraints().stream()
          .filter(one -> !one.name().equals("lost-prize") && !one.name().equals("mandatory-order"))
          .forEach(one -> counted.put(one.name(), one.amount()));
    }
    return counted;
  }

  private static Map<String, Long> saved(Map<String, Long> with, Map<String, Long> without) {
    Map<String, Long> saved = new LinkedHashMap<>();
    with.forEach((name, amount) -> saved.put(name, amount - without.getOrDefault(name, 0L)));
    return saved;
  }

  private static PlannedRoute without(PlannedRoute route, List<Integer> clients) {
    List<Integer> visits = route.visits().stream().filter(v -> !clients.contains(v)).toList();
    return new PlannedRoute(route.vehicleType(), visits);
  }

  private long distance(PlannedRoute route) {
    VehicleType type = problem.vehicleTypes().get(route.vehicleType());
    long distance = 0;
    int from = type.startDepot();
    for (int to : route.visits()) {
      distance += problem.distance(type.profile(), from, to);
      from = to;
    }
    return route.visits().isEmpty()
        ? 0
        : distance + problem.distance(type.profile(), from, type.endDepot());
  }

  private long duration(PlannedRoute route) {
    return route.visits().isEmpty() ? 0 : CostEvaluator.duration(problem, route);
  }

  /** The best place in every route, and in an unused vehicle of every type. */
  private List<OrderExplanation.Place> places(
      Placements where, List<Integer> clients, List<Integer> numbers, int present, long saved) {
    Map<Integer, Placement> best = new HashMap<>();
    for (int client : clients) {
      where.forEach(
          client,
          tight -> {
            Placement offered = stowed(tight);
            best.merge(
                offered.index() >= 0 ? offered.index() : -1 - offered.route().vehicleType(),
                offered,
                RouteExplainer::better);
          });
    }
    return best.values().stream()
        .sorted(
            Comparator.comparing((Placement one) -> !one.isFeasible())
                .thenComparingLong(one -> one.isFeasible() ? one.delta() : one.broken())
                .thenComparingInt(Placement::index))
        .map(one -> place(one, where, numbers, saved))
        .filter(place -> place.vehicle() != present)
        .toList();
  }

  /** The others may ride elsewhere if that makes room. */
  private Placement stowed(Placement tight) {
    if (tight.isFeasible()) {
      return tight;
    }
    PlannedRoute stowed = compiled.stowed(tight.route());
    boolean isSame = stowed.equals(tight.route());
    if (isSame || stowed.visits().size() != tight.route().visits().size()) {
      return tight;
    }
    RouteCost cost = CostEvaluator.evaluateRoute(problem, stowed);
    long before = tight.cost().cost() - tight.delta();
    return cost.isFeasible()
        ? new Placement(tight.index(), stowed, tight.position(), cost.cost() - before, cost)
        : tight;
  }

  private static Placement better(Placement one, Placement other) {
    if (one.isFeasible() != other.isFeasible()) {
      return one.isFeasible() ? one : other;
    }
    boolean isFirst =
        one.isFeasible() ? one.delta() <= other.delta() : one.broken() <= other.broken();
    return isFirst ? one : other;
  }

  private OrderExplanation.Place place(
      Placement one, Placements where, List<Integer> numbers, long saved) {
    Map<String, Long> broken =
        one.isFeasible() ? Map.of() : compiled.broken(one.route(), one.cost());
    int vehicle =
        one.index() < 0
            ? unused(one.route().vehicleType(), where.routes(), numbers)
            : numbers.get(one.index());
    int after =
        one.position() == 0 ? -1 : compiled.placeOf(one.route().visits().get(one.position() - 1));
    return new OrderExplanation.Place(vehicle, after, one.delta() - saved, broken);
  }

  /** The first vehicle of a type that drives none of the routes of its day. */
  private int unused(int type, List<PlannedRoute> routes, List<Integer> numbers) {
    int number = compiled.firstVehicle(type);
    Set<Integer> driving = new HashSet<>();
    for (int i = 0; i < routes.size(); i++) {
      // A type is one of the case on one day: on other days its vehicles may drive.
      if (routes.get(i).vehicleType() == type) {
        driving.add(numbers.get(i));
      }
    }
    while (driving.contains(number)) {
      number++;
    }
    return number;
  }

  /**
   * Explains a route.
   *
   * @param vehicle from 0 in the case
   * @param day from 0
   * @return empty if it drives nothing in the problem
   */
  public Optional<RouteExplanation> route(int vehicle, int day) {
    OptionalInt type = compiled.typeOf(vehicle, day);
    for (int i = 0; i < routes.size(); i++) {
      if (type.isPresent()
          && vehicles.get(i) == vehicle
          && routes.get(i).vehicleType() == type.getAsInt()) {
        return Optional.of(explained(routes.get(i)));
      }
    }
    return Optional.empty();
  }

  private RouteExplanation explained(PlannedRoute route) {
    Map<String, Long> saved = new LinkedHashMap<>();
    for (int location : route.visits()) {
      if (!problem.isDepot(location)) {
        PlannedRoute without = without(route, List.of(location));
        long less =
            CostEvaluator.evaluateRoute(problem, route).cost()
                - CostEvaluator.evaluateRoute(problem, without).cost();
        saved.merge(compiled.orderId(location), less, Long::sum);
      }
    }
    VehicleType type = problem.vehicleTypes().get(route.vehicleType());
    Map<String, RouteExplanation.Use> limits = new LinkedHashMap<>();
    for (int d = 0; d < problem.dimensions(); d++) {
      long limit = type.capacity().get(d);
      long fullest = compiled.loads(route, d).stream().mapToLong(Long::longValue).max().orElse(0);
      add(limits, compiled.loadLimit(route.vehicleType(), d), fullest, limit);
    }
    add(limits, "depot-hours", CostEvaluator.end(problem, route), type.latest());
    add(limits, "max-distance", distance(route), type.maxDistance());
    add(limits, "max-duration", CostEvaluator.span(problem, route), type.maxDuration());
    if (type.reloadLimit() > 0) {
      long reloads = route.visits().stream().filter(problem::isDepot).count();
      add(limits, "max-unloadings", reloads, type.maxReloads());
    }
    return new RouteExplanation(counted(route), limits, saved);
  }

  private static void add(
      Map<String, RouteExplanation.Use> limits, String name, long used, long limit) {
    if (limit < Quantities.UNLIMITED && limit < Integer.MAX_VALUE * 1024L) {
      limits.put(name, new RouteExplanation.Use(used, limit));
    }
  }
}
