package org.gleaner.solver.routing.optaplanner;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.VehicleType;

/**
 * Makes plans with all vehicles, a stop for every client, and the pool of reloads.
 *
 * <p>The pool has, for every depot, as many reloads as all vehicles together may make there; but no
 * more than there are clients, since a reload is of use only between two trips that carry
 * something. So no vehicle is ever short of a reload that it may make.
 */
final class PlanBuilder {

  private final RoutingProblem problem;
  private final List<Vehicle> vehicles = new ArrayList<>();
  private final List<Stop> clients = new ArrayList<>();
  private final List<Deque<Stop>> pool = new ArrayList<>();
  private final List<Stop> stops = new ArrayList<>();

  private PlanBuilder(RoutingProblem problem, int mostVehiclesOfAType) {
    this.problem = problem;
    for (int t = 0; t < problem.vehicleTypes().size(); t++) {
      VehicleType type = problem.vehicleTypes().get(t);
      for (int i = 0; i < Math.min(type.count(), mostVehiclesOfAType); i++) {
        vehicles.add(Vehicle.of(vehicles.size(), t, type));
      }
    }
    for (int location = problem.depots(); location < problem.locations(); location++) {
      clients.add(add(Stop.client(stops.size(), problem, location)));
    }
    for (int depot = 0; depot < problem.depots(); depot++) {
      pool.add(new ArrayDeque<>());
      long size = Math.min(problem.clients(), usefulReloads(problem, depot));
      for (long i = 0; i < size; i++) {
        pool.get(depot).add(add(Stop.reload(stops.size(), problem, depot)));
      }
    }
  }

  /** Nobody is visited yet. No plan uses more vehicles of a type than there are clients. */
  static CollectionPlan unserved(RoutingProblem problem) {
    return new PlanBuilder(problem, problem.clients()).build(List.of());
  }

  /**
   * Nobody is visited yet; clients may come, so every vehicle is there; they may all go, so one
   * reload is there even if nobody may make it, for OptaPlanner refuses a plan without any stop.
   */
  static CollectionPlan live(RoutingProblem problem) {
    PlanBuilder builder = new PlanBuilder(problem, Integer.MAX_VALUE);
    if (builder.pool.get(0).isEmpty()) {
      builder.pool.get(0).add(builder.add(Stop.reload(builder.stops.size(), problem, 0)));
    }
    return builder.build(List.of());
  }

  /**
   * Any routes, feasible or not; vehicles and reloads are added as they need. A client that is
   * visited twice cannot be shown.
   */
  static CollectionPlan of(RoutingProblem problem, List<PlannedRoute> routes) {
    return new PlanBuilder(problem, problem.clients()).build(routes);
  }

  /** How many reloads all vehicles together may make at a depot. */
  static long usefulReloads(RoutingProblem problem, int depot) {
    return problem.vehicleTypes().stream()
        .filter(type -> type.reloadDepots().contains(depot))
        .mapToLong(type -> (long) type.count() * type.reloadLimit())
        .sum();
  }

  private Stop add(Stop stop) {
    stops.add(stop);
    return stop;
  }

  private CollectionPlan build(List<PlannedRoute> routes) {
    boolean[] served = new boolean[problem.locations()];
    for (PlannedRoute route : routes) {
      Vehicle vehicle = unused(route.vehicleType());
      for (int location : route.visits()) {
        if (!problem.isDepot(location) && served[location]) {
          throw new IllegalArgumentException("location " + location + " is visited twice");
        }
        served[location] = true;
        vehicle.stops().add(problem.isDepot(location) ? reload(location) : client(location));
      }
    }
    Vehicle holder = Vehicle.holder();
    clients.stream().filter(stop -> !served[stop.location()]).forEach(holder.stops()::add);
    pool.forEach(holder.stops()::addAll);
    vehicles.add(holder);
    vehicles.forEach(vehicle -> settle(problem, vehicle));
    List<Order> orders = Orders.of(problem, clients, 0, 0);
    orders.forEach(order -> order.setVisited(order.visitedNow()));
    return new CollectionPlan(problem, orders, stops, vehicles);
  }

  private Vehicle unused(int type) {
    for (Vehicle vehicle : vehicles) {
      if (vehicle.typeIndex() == type && !vehicle.isUsed()) {
        return vehicle;
      }
    }
    Vehicle more = Vehicle.of(vehicles.size(), type, problem.vehicleTypes().get(type));
    vehicles.add(more);
    return more;
  }

  private Stop client(int location) {
    return clients.get(location - problem.depots());
  }

  private Stop reload(int depot) {
    Stop unused = pool.get(depot).poll();
    return unused != null ? unused : add(Stop.reload(stops.size(), problem, depot));
  }

  /** Sets the shadow variables as OptaPlanner would. */
  static void settle(RoutingProblem problem, Vehicle vehicle) {
    for (int i = 0; i < vehicle.stops().size(); i++) {
      vehicle.stops().get(i).place(vehicle, i);
    }
    if (!vehicle.isHolder()) {
      vehicle.setRoute(RouteDrive.of(problem, vehicle, vehicle.stops()));
    }
  }
}
