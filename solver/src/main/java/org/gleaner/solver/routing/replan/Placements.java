package org.gleaner.solver.routing.replan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.gleaner.domain.routing.RoutingConstraint;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RouteCost;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.VehicleType;

/**
 * The places that a client might have in a plan: every position of every route and of an unused
 * vehicle of each type, and where vehicles may empty on their way also with an emptying before or
 * after it if that can help. {@link CostEvaluator} says what each costs and breaks.
 */
public final class Placements {

  /** In place of a route: an unused vehicle. */
  public static final int NEW_ROUTE = -1;

  /** What is counted from one emptying to the next. */
  private static final Set<RoutingConstraint> OF_A_TRIP =
      EnumSet.of(
          RoutingConstraint.CAPACITY,
          RoutingConstraint.SEPARATION,
          RoutingConstraint.FACILITY_MATERIAL);

  private final RoutingProblem problem;
  private final boolean hasReleases;
  private final List<PlannedRoute> routes;
  private final List<RouteCost> costs = new ArrayList<>();

  public Placements(RoutingProblem problem, List<PlannedRoute> routes) {
    this.problem = problem;
    this.hasReleases = problem.hasReleases();
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
    positions(client).forEach(position -> at(position, client, () -> Long.MAX_VALUE, consumer));
    inUnused(client, consumer);
  }

  /**
   * Tells of the places of a client by the price of their way, and of none the way to which costs
   * as much as the limit already. Service and waiting come on top of it, so that no cheaper place
   * is passed over where ways obey the triangle inequality.
   *
   * @param limit asked again before each place
   */
  void nearestFirst(int client, LongSupplier limit, Consumer<Placement> consumer) {
    inUnused(client, consumer);
    List<Position> positions = positions(client);
    positions.sort(Comparator.comparingLong(Position::way));
    for (Position position : positions) {
      if (position.way() >= limit.getAsLong()) {
        return;
      }
      at(position, client, limit, consumer);
    }
  }

  private void inUnused(int client, Consumer<Placement> consumer) {
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

  /**
   * Before a visit of a route or behind its last one.
   *
   * @param way what the way over the client costs more than the direct one
   */
  private record Position(int index, int at, long way) {}

  private List<Position> positions(int client) {
    List<Position> positions = new ArrayList<>();
    for (int index = 0; index < routes.size(); index++) {
      PlannedRoute route = routes.get(index);
      if (mayVisit(route.vehicleType(), client)) {
        for (int at = 0; at <= route.visits().size(); at++) {
          positions.add(new Position(index, at, way(route, at, List.of(client))));
        }
      }
    }
    return positions;
  }

  /** What the way over some stops costs more than the direct one. */
  private long way(PlannedRoute route, int at, List<Integer> stops) {
    VehicleType type = problem.vehicleTypes().get(route.vehicleType());
    List<Integer> visits = route.visits();
    int from = at == 0 ? type.startDepot() : visits.get(at - 1);
    int to = at < visits.size() ? visits.get(at) : type.endDepot();
    long longer = -problem.distance(type.profile(), from, to);
    int last = from;
    for (int stop : stops) {
      longer += problem.distance(type.profile(), last, stop);
      last = stop;
    }
    return type.unitDistanceCost() * (longer + problem.distance(type.profile(), last, to));
  }

  private void at(Position position, int client, LongSupplier limit, Consumer<Placement> consumer) {
    int index = position.index();
    int at = position.at();
    Placement plain = with(index, at, List.of(client), 0);
    consumer.accept(plain);
    VehicleType type = problem.vehicleTypes().get(plain.route().vehicleType());
    if (type.reloadLimit() > 0 && gainsFromEmptying(plain)) {
      for (int depot : type.reloadDepots()) {
        if (at > 0) {
          offer(index, at, List.of(depot, client), 1, limit, consumer);
        }
        if (at < routes.get(index).visits().size()) {
          offer(index, at, List.of(client, depot), 0, limit, consumer);
        }
      }
    }
  }

  private void offer(
      int index,
      int at,
      List<Integer> added,
      int offset,
      LongSupplier limit,
      Consumer<Placement> consumer) {
    if (way(routes.get(index), at, added) < limit.getAsLong()) {
      consumer.accept(with(index, at, added, offset));
    }
  }

  /**
   * Where the client fits, only a facility that others fill up makes another one worth its way.
   * Else an empty vehicle must help: the way there makes nobody less late, unless a trip cut in two
   * leaves before the last of its clients is released.
   */
  private boolean gainsFromEmptying(Placement plain) {
    if (plain.isFeasible()) {
      return !problem.dailyCapacities().isEmpty();
    }
    return hasReleases
        || plain.cost().violations().stream()
            .anyMatch(violation -> OF_A_TRIP.contains(violation.constraint()));
  }

  private Placement with(int index, int at, List<Integer> added, int offset) {
    PlannedRoute route = routes.get(index);
    List<Integer> visits = new ArrayList<>(route.visits());
    visits.addAll(at, added);
    PlannedRoute longer = new PlannedRoute(route.vehicleType(), visits);
    RouteCost cost = CostEvaluator.evaluateRoute(problem, longer);
    long delta = cost.cost() - costs.get(index).cost();
    return new Placement(index, longer, at + offset, delta, cost);
  }
}
