package org.gleaner.domain.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Mandatory orders that a plan leaves out though each of them by itself could be served, and what
 * keeps them out: each is put into every route, at every position, and the limits are named that
 * the nearest of these would break.
 */
public final class LeftOutOrders {

  /** Routes that are tried in all; beyond that no limit is named. */
  private static final int MOST_TRIALS = 20_000;

  private final RoutingCase routing;
  private final List<VehicleRoute> routes;
  private int trials;
  private @Nullable Trial nearest;

  private LeftOutOrders(RoutingCase routing, RoutingSolution solution) {
    this.routing = routing;
    this.routes = solution.routes().stream().filter(VehicleRoute::isUsed).toList();
  }

  /**
   * In the order of the case, each with the reason {@link ImpossibleOrder.Reason#DOES_NOT_FIT}.
   *
   * @param impossible orders that are not asked for
   */
  public static List<ImpossibleOrder> of(
      RoutingCase routing, RoutingSolution solution, List<ImpossibleOrder> impossible) {
    LeftOutOrders orders = new LeftOutOrders(routing, solution);
    Set<Integer> asked = new TreeSet<>();
    for (int i = 0; i < routing.orders().size(); i++) {
      if (routing.orders().get(i).isMandatory()) {
        asked.add(i);
      }
    }
    impossible.forEach(one -> asked.remove(one.order()));
    for (VehicleRoute route : orders.routes) {
      route.places().stream()
          .filter(routing::isOrder)
          .forEach(place -> asked.remove(place - routing.placeOfOrder(0)));
    }
    return asked.stream().map(orders::explained).toList();
  }

  /** A route with the order in it, and what it breaks. */
  private record Trial(VehicleRoute route, Set<RoutingConstraint> broken) {}

  private ImpossibleOrder explained(int index) {
    nearest = null;
    routing.orders().get(index).dayPatterns().stream()
        .flatMap(pattern -> pattern.days().stream())
        .distinct()
        .filter(day -> day < routing.days())
        .sorted()
        .forEach(day -> tryDay(routing.placeOfOrder(index), day));
    return new ImpossibleOrder(
        index, ImpossibleOrder.Reason.DOES_NOT_FIT, "does not fit with the others" + where());
  }

  private String where() {
    Trial best = nearest;
    if (best == null || best.broken().isEmpty()) {
      return ": no place was found for it";
    }
    return ": vehicle "
        + (best.route().vehicle() + 1)
        + " on day "
        + (best.route().day() + 1)
        + " comes nearest and would break "
        + best.broken().stream().map(RoutingConstraint::id).collect(Collectors.joining(", "));
  }

  private void tryDay(int place, int day) {
    Set<Integer> driven = new TreeSet<>();
    for (VehicleRoute route : routes) {
      if (route.day() == day) {
        driven.add(route.vehicle());
        tryPositions(place, route);
      }
    }
    int first = 0;
    for (VehicleType type : routing.vehicleTypes()) {
      for (int v = first; v < first + type.count() && routing.drives(type, day); v++) {
        if (!driven.contains(v)) {
          tryUnused(place, new VehicleRoute(v, day, List.of()), type);
          break;
        }
      }
      first += type.count();
    }
  }

  private void tryPositions(int place, VehicleRoute route) {
    for (int i = 0; i <= route.places().size(); i++) {
      List<Integer> places = new ArrayList<>(route.places());
      places.add(i, place);
      consider(new VehicleRoute(route.vehicle(), route.day(), places), route);
    }
  }

  private void tryUnused(int place, VehicleRoute unused, VehicleType type) {
    if (!type.emptyBeforeDepot()) {
      consider(new VehicleRoute(unused.vehicle(), unused.day(), List.of(place)), unused);
    }
    for (int last : type.unloadingPlaces()) {
      consider(new VehicleRoute(unused.vehicle(), unused.day(), List.of(place, last)), unused);
    }
  }

  private void consider(VehicleRoute trial, VehicleRoute instead) {
    if (trials++ >= MOST_TRIALS) {
      return;
    }
    List<RoutingViolation> found = new ArrayList<>();
    RouteCheck.check(routing, trial, routing.typeOf(trial), found);
    if (found.isEmpty()) {
      List<VehicleRoute> all = new ArrayList<>(routes);
      all.remove(instead);
      all.add(trial);
      FacilityCheck.check(routing, all, found);
    }
    Set<RoutingConstraint> broken = new TreeSet<>();
    found.forEach(violation -> broken.add(violation.constraint()));
    if (nearest == null || broken.size() < nearest.broken().size()) {
      nearest = new Trial(trial, broken);
    }
  }
}
