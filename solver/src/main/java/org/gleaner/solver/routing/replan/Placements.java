package org.gleaner.solver.routing.replan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RouteCost;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.VehicleType;

/**
 * The places that a client might have in a plan: every position of every route and of an unused
 * vehicle of each type, and where vehicles may empty on their way also with an emptying before or
 * after it. {@link CostEvaluator} says what each costs and breaks.
 */
public final class Placements {

  /** In place of a route: an unused vehicle. */
  public static final int NEW_ROUTE = -1;

  private final RoutingProblem problem;
  private final List<PlannedRoute> routes;
  private final List<RouteCost> costs = new ArrayList<>();

  public Placements(RoutingProblem problem, List<PlannedRoute> routes) {
    this.problem = problem;
    this.routes = new ArrayList<>(routes);
    routes.forEach(route -> costs.add(CostEvaluator.evaluateRoute(problem, route)));
  }

  /**
   * A place.
   *
   * @param index of the route; {@link #NEW_ROUTE} for an unused vehicle
   * @param route with the client in it
   * @param position of the client among its visits
   * @param delta by which the route becomes dearer
   * @param cost of the route with the client
   */
  public record Placement(int index, PlannedRoute route, int position, long delta, RouteCost cost) {

    public boolean isFeasible() {
      return cost.isFeasible();
    }

    /** By how much the route breaks limits in total. */
    public long broken() {
      return cost.violations().stream().mapToLong(violation -> violation.amount()).sum();
    }
  }

  public List<PlannedRoute> routes() {
    return List.copyOf(routes);
  }

  /** What a route costs and breaks by itself. */
  public RouteCost cost(int index) {
    return costs.get(index);
  }

  /** Puts the client there. */
  public void apply(Placement placement) {
    if (placement.index() == NEW_ROUTE) {
      routes.add(placement.route());
      costs.add(placement.cost());
    } else {
      routes.set(placement.index(), placement.route());
      costs.set(placement.index(), placement.cost());
    }
  }

  /** Tells of all places of a client, by vehicles that may visit it. */
  public void forEach(int client, Consumer<Placement> consumer) {
    for (int index = 0; index < routes.size(); index++) {
      if (mayVisit(routes.get(index).vehicleType(), client)) {
        inRoute(index, client, consumer);
      }
    }
    for (int type = 0; type < problem.vehicleTypes().size(); type++) {
      if (mayVisit(type, client) && isFree(type)) {
        PlannedRoute route = new PlannedRoute(type, List.of(client));
        RouteCost cost = CostEvaluator.evaluateRoute(problem, route);
        consumer.accept(new Placement(NEW_ROUTE, route, 0, cost.cost(), cost));
      }
    }
  }

  /** Whether a type may visit a client. */
  public boolean mayVisit(int type, int client) {
    List<Integer> allowed = problem.client(client).vehicleTypes();
    return allowed.isEmpty() || allowed.contains(type);
  }

  private boolean isFree(int type) {
    long used = routes.stream().filter(r -> r.vehicleType() == type).count();
    return used < problem.vehicleTypes().get(type).count();
  }

  /** Tells of the places of a client in one route. */
  public void inRoute(int index, int client, Consumer<Placement> consumer) {
    PlannedRoute route = routes.get(index);
    VehicleType type = problem.vehicleTypes().get(route.vehicleType());
    List<Integer> reloads = type.reloadLimit() > 0 ? type.reloadDepots() : List.of();
    for (int at = 0; at <= route.visits().size(); at++) {
      offer(index, at, List.of(client), 0, consumer);
      for (int depot : reloads) {
        if (at > 0) {
          offer(index, at, List.of(depot, client), 1, consumer);
        }
        if (at < route.visits().size()) {
          offer(index, at, List.of(client, depot), 0, consumer);
        }
      }
    }
  }

  private void offer(
      int index, int at, List<Integer> added, int offset, Consumer<Placement> consumer) {
    PlannedRoute route = routes.get(index);
    List<Integer> visits = new ArrayList<>(route.visits());
    visits.addAll(at, added);
    PlannedRoute longer = new PlannedRoute(route.vehicleType(), visits);
    RouteCost cost = CostEvaluator.evaluateRoute(problem, longer);
    long delta = cost.cost() - costs.get(index).cost();
    consumer.accept(new Placement(index, longer, at + offset, delta, cost));
  }
}
