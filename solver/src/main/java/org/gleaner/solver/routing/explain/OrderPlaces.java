package org.gleaner.solver.routing.explain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RouteCost;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.compile.CompiledRouting;
import org.gleaner.solver.routing.replan.Placements;
import org.gleaner.solver.routing.replan.Placements.Placement;
import org.jspecify.annotations.Nullable;

/** The best place of an order in every route of a plan, and in an unused vehicle of every type. */
final class OrderPlaces {

  private final CompiledRouting compiled;
  private final RoutingProblem problem;
  private final List<DrivenRoute> routes;
  private final Placements placements;

  /**
   * @param routes without the order
   */
  OrderPlaces(CompiledRouting compiled, List<DrivenRoute> routes) {
    this.compiled = compiled;
    this.problem = compiled.problem();
    this.routes = routes;
    this.placements = new Placements(problem, routes.stream().map(DrivenRoute::route).toList());
  }

  /**
   * A place.
   *
   * @param day from 0
   * @param vehicle from 0 in the case
   * @param after id of the place before it; null for the start
   * @param delta by which the route becomes dearer, in the units of the problem
   * @param broken by constraint name, in the units of the case; empty if it is possible
   */
  record Offer(
      int day, int vehicle, @Nullable String after, long delta, Map<String, Double> broken) {}

  /**
   * Cheapest first; those that break something last, by how much.
   *
   * @param clients of the order
   */
  List<Offer> of(List<Integer> clients) {
    Map<Integer, Placement> best = new HashMap<>();
    for (int client : clients) {
      placements.forEach(
          client,
          tight -> {
            Placement offered = stowed(tight);
            best.merge(
                offered.index() >= 0 ? offered.index() : -1 - offered.route().vehicleType(),
                offered,
                OrderPlaces::better);
          });
    }
    return best.values().stream()
        .sorted(
            Comparator.comparing((Placement one) -> !one.isFeasible())
                .thenComparingLong(one -> one.isFeasible() ? one.delta() : one.broken())
                .thenComparingInt(one -> one.route().vehicleType())
                .thenComparingInt(Placement::index))
        .map(this::offer)
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

  private Offer offer(Placement one) {
    int type = one.route().vehicleType();
    List<Integer> visits = one.route().visits();
    return new Offer(
        compiled.dayOfType(type),
        one.index() < 0 ? unused(type) : routes.get(one.index()).vehicle(),
        one.position() == 0 ? null : idOf(visits.get(one.position() - 1)),
        one.delta(),
        one.isFeasible() ? Map.of() : compiled.broken(one.route(), one.cost()));
  }

  private String idOf(int location) {
    return compiled.routing().idOf(compiled.placeOf(location));
  }

  /** The first vehicle of a type that drives none of the routes of its day. */
  private int unused(int type) {
    int number = compiled.firstVehicle(type);
    Set<Integer> driving = new HashSet<>();
    for (DrivenRoute driven : routes) {
      // A type is one of the case on one day: on other days its vehicles may drive.
      if (driven.route().vehicleType() == type) {
        driving.add(driven.vehicle());
      }
    }
    while (driving.contains(number)) {
      number++;
    }
    return number;
  }
}
