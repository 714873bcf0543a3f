package org.gleaner.solver.routing;

import java.util.ArrayList;
import java.util.List;

/**
 * Cost and feasibility of a plan, recomputed from the problem alone. It shares no code with the
 * search and takes no short cut, so that it can check every result of it.
 */
public final class CostEvaluator {

  private final RoutingProblem problem;
  private final List<String> violations = new ArrayList<>();
  private long cost;

  private CostEvaluator(RoutingProblem problem) {
    this.problem = problem;
  }

  public static RouteCost evaluate(RoutingProblem problem, List<PlannedRoute> routes) {
    CostEvaluator evaluator = new CostEvaluator(problem);
    evaluator.countVehicles(routes);
    evaluator.countVisits(routes);
    for (int r = 0; r < routes.size(); r++) {
      if (!routes.get(r).visits().isEmpty()) {
        evaluator.price(r, routes.get(r));
      }
    }
    return new RouteCost(evaluator.cost, evaluator.violations);
  }

  private void countVehicles(List<PlannedRoute> routes) {
    int[] used = new int[problem.vehicleTypes().size()];
    routes.forEach(route -> used[route.vehicleType()]++);
    for (int t = 0; t < used.length; t++) {
      int count = problem.vehicleTypes().get(t).count();
      if (used[t] > count) {
        violations.add("vehicle type " + t + " is used " + used[t] + " times, there are " + count);
      }
    }
  }

  private void countVisits(List<PlannedRoute> routes) {
    int[] visits = new int[problem.locations()];
    routes.forEach(route -> route.visits().forEach(location -> visits[location]++));
    for (int location = problem.depots(); location < visits.length; location++) {
      Client client = problem.client(location);
      if (visits[location] > 1 || (client.required() && visits[location] == 0)) {
        violations.add("client at location " + location + " is visited " + visits[location] + "x");
      }
      if (visits[location] == 0) {
        cost += client.prize();
      }
    }
    for (int i = 0; i < problem.choices().size(); i++) {
      countChoice(i, visits);
    }
  }

  private void countChoice(int index, int[] visits) {
    Choice choice = problem.choices().get(index);
    List<Integer> visited = choice.locations().stream().filter(at -> visits[at] > 0).toList();
    if (visited.isEmpty()) {
      cost += choice.prize();
    }
    boolean mayBeLeftOut = visited.isEmpty() && !choice.required();
    boolean isAlternative =
        choice.alternatives().stream()
            .anyMatch(one -> visited.equals(one.stream().sorted().toList()));
    if (!mayBeLeftOut && !isAlternative) {
      violations.add("choice " + index + " is visited at " + visited + ", which is no alternative");
    }
  }

  private void price(int index, PlannedRoute route) {
    VehicleType type = problem.vehicleTypes().get(route.vehicleType());
    RouteSchedule schedule = RouteSchedule.of(problem, route);
    long distance = distance(type, route.visits());
    cost += type.fixedCost();
    cost += type.unitDistanceCost() * distance;
    cost += type.unitDurationCost() * schedule.duration();
    atMost(index, "lateness", schedule.late(), 0);
    atMost(index, "duration", schedule.duration(), type.maxDuration());
    atMost(index, "distance", distance, type.maxDistance());
    checkLoads(index, type, route.visits());
    checkVehicle(index, route);
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

  private void checkLoads(int index, VehicleType type, List<Integer> visits) {
    for (int d = 0; d < problem.dimensions(); d++) {
      long load = 0;
      for (int location : visits) {
        load = problem.isDepot(location) ? 0 : load + problem.client(location).load().get(d);
        atMost(index, "load " + d, load, type.capacity().get(d));
      }
    }
  }

  private void checkVehicle(int index, PlannedRoute route) {
    for (int location : route.visits()) {
      if (!problem.isDepot(location)) {
        List<Integer> types = problem.client(location).vehicleTypes();
        if (!types.isEmpty() && !types.contains(route.vehicleType())) {
          violations.add("route " + index + " visits location " + location + ", which it may not");
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
          violations.add("route " + index + " reloads at depot " + location + ", which it may not");
        }
      }
    }
    atMost(index, "number of reloads", reloads, type.maxReloads());
  }

  private void atMost(int index, String what, long value, long limit) {
    if (value > limit) {
      violations.add("route " + index + ": " + what + " is " + value + ", limit " + limit);
    }
  }
}
