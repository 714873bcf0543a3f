package org.gleaner.solver.routing.explain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gleaner.domain.routing.RoutingConstraint;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.solver.routing.CostEvaluator;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RouteCost;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.compile.CompiledRouting;
import org.gleaner.solver.routing.explain.RouteExplanation.Use;
import org.gleaner.solver.routing.replan.Placements;
import org.gleaner.solver.routing.replan.Placements.Placement;
import org.jspecify.annotations.Nullable;

/** The best place of an order in every route of a plan, and in an unused vehicle of every type. */
final class OrderPlaces {

  /** The others stay as they are. */
  private static final Comparator<Offer> CHEAPEST_FIRST =
      Comparator.comparing((Offer offer) -> !offer.broken().isEmpty())
          .thenComparingLong(offer -> offer.broken().isEmpty() ? offer.delta() : 0);

  private final CompiledRouting compiled;
  private final RoutingProblem problem;
  private final List<DrivenRoute> routes;
  private final Placements placements;
  private final FacilityRoom room;
  private final List<VehicleRoute> plan;

  /**
   * @param routes without the order
   */
  OrderPlaces(CompiledRouting compiled, List<DrivenRoute> routes) {
    this.compiled = compiled;
    this.problem = compiled.problem();
    this.routes = routes;
    List<PlannedRoute> planned = routes.stream().map(DrivenRoute::route).toList();
    this.placements = new Placements(problem, planned);
    this.room = new FacilityRoom(problem, planned);
    this.plan = routes.stream().map(route -> route.inCase(compiled)).toList();
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
   * A place that is tried.
   *
   * @param excess by which facilities would get more than they take on the day
   */
  private record Tried(Placement placement, long excess) {

    boolean isPossible() {
      return placement.isFeasible() && excess == 0;
    }

    /** What compares it with others like it: its price, or by how much it breaks limits. */
    long measure() {
      return isPossible() ? placement.delta() : placement.broken() + excess;
    }

    /** One in each route, and one in an unused vehicle of each type. */
    int key() {
      return placement.index() >= 0 ? placement.index() : -1 - placement.route().vehicleType();
    }
  }

  /**
   * Those that keep all limits first, the cheapest of them first; then those that break least.
   *
   * @param clients of the order
   */
  List<Offer> of(List<Integer> clients) {
    Map<Integer, Tried> best = new HashMap<>();
    for (int client : clients) {
      placements.forEach(
          client,
          offered -> {
            Tried tried = tried(stowed(offered));
            best.merge(tried.key(), tried, OrderPlaces::better);
          });
    }
    return best.values().stream()
        .sorted(
            Comparator.comparingLong(Tried::measure)
                .thenComparingInt(one -> one.placement().route().vehicleType())
                .thenComparingInt(Tried::key))
        .map(one -> offer(one.placement()))
        .sorted(CHEAPEST_FIRST)
        .toList();
  }

  private Tried tried(Placement one) {
    PlannedRoute instead = one.index() < 0 ? null : routes.get(one.index()).route();
    return new Tried(one, room.excess(one.route(), instead));
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

  private static Tried better(Tried one, Tried other) {
    if (one.isPossible() != other.isPossible()) {
      return one.isPossible() ? one : other;
    }
    return one.measure() <= other.measure() ? one : other;
  }

  private Offer offer(Placement one) {
    int type = one.route().vehicleType();
    List<Integer> visits = one.route().visits();
    int vehicle = one.index() < 0 ? unused(type) : routes.get(one.index()).vehicle();
    return new Offer(
        compiled.dayOfType(type),
        vehicle,
        one.position() == 0 ? null : idOf(visits.get(one.position() - 1)),
        one.delta(),
        broken(one, vehicle));
  }

  /**
   * By name. What the problem allows of driving is a share of the week: here it is what the other
   * days leave of it.
   */
  private Map<String, Double> broken(Placement one, int vehicle) {
    Map<String, Double> broken = new TreeMap<>();
    if (!one.isFeasible()) {
      broken.putAll(compiled.broken(one.route(), one.cost()));
    }
    boolean hasWay = !broken.containsKey(RoutingConstraint.NO_WAY.id());
    if (hasWay) {
      broken.remove(RoutingConstraint.DAILY_DRIVING.id());
      int day = compiled.dayOfType(one.route().vehicleType());
      VehicleRoute route = new DrivenRoute(vehicle, day, one.route()).inCase(compiled);
      addExcess(new DrivingUses(compiled.routing()).of(route, plan), broken);
      addExcess(new FacilityUses(compiled.routing()).of(route, plan), broken);
    }
    return broken;
  }

  private static void addExcess(Map<String, Use> uses, Map<String, Double> broken) {
    uses.forEach(
        (name, use) -> {
          if (use.excess() > 0) {
            broken.put(name, use.excess());
          }
        });
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
