package org.gleaner.solver.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.gleaner.domain.routing.RoutingConstraint;

/**
 * Cost and feasibility of a plan, recomputed from the problem alone. It shares no code with the
 * search and takes no short cut, so that it can check every result of it.
 */
public final class CostEvaluator {

  private final RoutingProblem problem;
  private final List<RouteViolation> violations = new ArrayList<>();
  private final Map<CostLine, Long> lines = new EnumMap<>(CostLine.class);

  private CostEvaluator(RoutingProblem problem) {
    this.problem = problem;
  }

  /**
   * Prices and checks a plan.
   *
   * @param routes in any order; vehicles without visits stay at home
   * @return money, times, distances and loads in the units of the problem
   */
  public static RouteCost evaluate(RoutingProblem problem, List<PlannedRoute> routes) {
    CostEvaluator evaluator = new CostEvaluator(problem);
    evaluator.countVehicles(routes);
    evaluator.countVisits(routes);
    evaluator.countUnloaded(routes);
    for (int r = 0; r < routes.size(); r++) {
      if (!routes.get(r).visits().isEmpty()) {
        evaluator.price(r, routes.get(r));
      }
    }
    return new RouteCost(evaluator.lines, evaluator.violations);
  }

  /** What a route costs and breaks by itself, whatever else is driven. */
  public static RouteCost evaluateRoute(RoutingProblem problem, PlannedRoute route) {
    CostEvaluator evaluator = new CostEvaluator(problem);
    if (!route.visits().isEmpty()) {
      evaluator.price(0, route);
    }
    return new RouteCost(evaluator.lines, evaluator.violations);
  }

  /** Time on duty of a route, delays included; 0 if it visits nobody. */
  public static long duration(RoutingProblem problem, PlannedRoute route) {
    return route.visits().isEmpty() ? 0 : RouteSchedule.of(problem, route).duration();
  }

  /** Shortest time from leaving to ending, which is what a limit of the duration holds for. */
  public static long span(RoutingProblem problem, PlannedRoute route) {
    return route.visits().isEmpty() ? 0 : RouteSchedule.of(problem, route).span();
  }

  /** When a route ends at the earliest; 0 if it visits nobody. */
  public static long end(RoutingProblem problem, PlannedRoute route) {
    return route.visits().isEmpty() ? 0 : RouteSchedule.of(problem, route).end();
  }

  private void countVehicles(List<PlannedRoute> routes) {
    int[] used = new int[problem.vehicleTypes().size()];
    routes.stream()
        .filter(route -> !route.visits().isEmpty())
        .forEach(route -> used[route.vehicleType()]++);
    for (int t = 0; t < used.length; t++) {
      int count = problem.vehicleTypes().get(t).count();
      atMost(RoutingConstraint.FLEET, "vehicles of type " + t + " in use", used[t], count);
    }
  }

  private void countVisits(List<PlannedRoute> routes) {
    int[] visits = new int[problem.locations()];
    routes.forEach(route -> route.visits().forEach(location -> visits[location]++));
    for (int location = problem.depots(); location < visits.length; location++) {
      Client client = problem.client(location);
      String what = "visits of the client at location " + location;
      atMost(RoutingConstraint.VISITED_TWICE, what, visits[location], 1);
      if (visits[location] == 0) {
        pay(CostLine.LOST_PRIZE, client.prize());
        if (client.required()) {
          add(RoutingConstraint.MANDATORY_ORDER, 1, what + " is 0, required is 1");
        }
      }
    }
    for (int i = 0; i < problem.choices().size(); i++) {
      countChoice(i, visits);
    }
  }

  private void countUnloaded(List<PlannedRoute> routes) {
    DailyCapacities capacities = problem.dailyCapacities();
    long[][][] unloaded = capacities.unloaded(problem, routes);
    for (int day = 0; day < unloaded.length; day++) {
      for (int f = 0; f < unloaded[day].length; f++) {
        String what = "unloaded on day " + day + " at facility " + f;
        for (int d = 0; d < problem.dimensions(); d++) {
          long most = capacities.most(day, f).get(d);
          atMost(RoutingConstraint.FACILITY_CAPACITY, what, unloaded[day][f][d], most);
        }
      }
    }
  }

  private void countChoice(int index, int[] visits) {
    Choice choice = problem.choices().get(index);
    List<Integer> visited = choice.locations().stream().filter(at -> visits[at] > 0).toList();
    if (visited.isEmpty()) {
      pay(CostLine.LOST_PRIZE, choice.prize());
      if (choice.required()) {
        add(RoutingConstraint.MANDATORY_ORDER, 1, "choice " + index + " is not visited");
      }
    } else if (choice.alternatives().stream()
        .noneMatch(one -> visited.equals(one.stream().sorted().toList()))) {
      String message = "choice " + index + " is visited at " + visited;
      add(RoutingConstraint.DAY_PATTERN, 1, message + ", which is no alternative");
    }
  }

  private void price(int index, PlannedRoute route) {
    VehicleType type = problem.vehicleTypes().get(route.vehicleType());
    RouteSchedule schedule = RouteSchedule.of(problem, route);
    long distance = distance(type, route.visits());
    pay(CostLine.FIXED_COST, type.fixedCost());
    pay(CostLine.DISTANCE_COST, type.unitDistanceCost() * distance);
    pay(CostLine.DURATION_COST, type.unitDurationCost() * schedule.duration());
    pay(CostLine.OVERTIME_COST, type.hours().overtime().cost(schedule.end()));
    pay(CostLine.UNEVEN_WORK, type.hours().unfairWork().cost(schedule.duration()));
    for (RouteSchedule.Lateness late : schedule.lateness()) {
      String message = who(index) + "late by " + late.amount() + " at location " + late.location();
      add(late.constraint(), late.amount(), message);
    }
    atMost(
        RoutingConstraint.MAX_DURATION,
        () -> who(index) + "duration",
        schedule.span(),
        type.maxDuration());
    atMost(
        RoutingConstraint.MAX_DISTANCE,
        () -> who(index) + "distance",
        distance,
        type.maxDistance());
    long driving = Arrays.stream(RoutePoints.driving(problem, type, route.visits())).sum();
    atMost(
        RoutingConstraint.DAILY_DRIVING,
        () -> who(index) + "driving",
        driving,
        type.hours().maxDriving());
    for (int d = 0; d < problem.dimensions(); d++) {
      checkLoads(index, type, route.visits(), d);
    }
    checkGoods(index, type, route.visits());
    checkVehicle(index, route);
    payChanges(route);
    checkReloads(index, type, route.visits());
  }

  private long distance(VehicleType type, List<Integer> visits) {
    long distance = 0;
    int from = type.startDepot();
    for (int to : visits) {
      distance += problem.distance(type.profile(), from, to);
      from = to;
    }
    return distance + problem.distance(type.profile(), from, type.endDepot());
  }

  private void checkLoads(int index, VehicleType type, List<Integer> visits, int dimension) {
    Supplier<String> what = () -> who(index) + "load " + dimension;
    long capacity = type.capacity().get(dimension);
    long load = 0;
    for (int location : visits) {
      if (problem.isDepot(location)) {
        atMost(RoutingConstraint.CAPACITY, what, load, capacity);
        load = 0;
      } else {
        load += problem.client(location).load().get(dimension);
      }
    }
    atMost(RoutingConstraint.CAPACITY, what, load, capacity);
  }

  private void checkGoods(int index, VehicleType type, List<Integer> visits) {
    long aboard = 0;
    for (int location : visits) {
      if (problem.isDepot(location)) {
        endTrip(index, aboard, location);
        aboard = 0;
      } else {
        aboard |= problem.client(location).goods();
      }
    }
    endTrip(index, aboard, type.endDepot());
  }

  private void endTrip(int index, long aboard, int depot) {
    int pairs = problem.separations().pairs(aboard);
    atMost(RoutingConstraint.SEPARATION, () -> who(index) + "pairs to be kept apart", pairs, 0);
    int refused = Long.bitCount(aboard & problem.depot(depot).refused());
    Supplier<String> where = () -> who(index) + "kinds of goods that depot " + depot + " refuses";
    atMost(RoutingConstraint.FACILITY_MATERIAL, where, refused, 0);
  }

  private void checkVehicle(int index, PlannedRoute route) {
    for (int location : route.visits()) {
      if (!problem.isDepot(location)) {
        List<Integer> types = problem.client(location).vehicleTypes();
        if (!types.isEmpty() && !types.contains(route.vehicleType())) {
          String message = who(index) + "visits location " + location + ", which it may not";
          add(RoutingConstraint.VEHICLE_TYPE, 1, message);
        }
      }
    }
  }

  private void payChanges(PlannedRoute route) {
    Stability stability = problem.stability();
    if (stability != null) {
      for (int location : route.visits()) {
        if (!problem.isDepot(location)) {
          int client = location - problem.depots();
          pay(CostLine.CHANGE_COST, stability.cost(client, route.vehicleType()));
        }
      }
    }
  }

  private void checkReloads(int index, VehicleType type, List<Integer> visits) {
    int reloads = 0;
    for (int location : visits) {
      if (problem.isDepot(location)) {
        reloads++;
        if (!type.reloadDepots().contains(location)) {
          String message = who(index) + "reloads at depot " + location + ", which it may not";
          add(RoutingConstraint.UNLOADING_PLACE, 1, message);
        }
      }
    }
    atMost(
        RoutingConstraint.MAX_UNLOADINGS, () -> who(index) + "reloads", reloads, type.maxReloads());
  }

  private void pay(CostLine line, long amount) {
    lines.merge(line, amount, Long::sum);
  }

  private static String who(int index) {
    return "route " + index + ": ";
  }

  private void atMost(RoutingConstraint constraint, String what, long value, long limit) {
    atMost(constraint, () -> what, value, limit);
  }

  /** Most checks find nothing: what they are about is put into words only where they do. */
  private void atMost(RoutingConstraint constraint, Supplier<String> what, long value, long limit) {
    if (value > limit) {
      add(constraint, value - limit, what.get() + " is " + value + ", limit " + limit);
    }
  }

  private void add(RoutingConstraint constraint, long amount, String message) {
    violations.add(new RouteViolation(constraint, amount, message));
  }
}
