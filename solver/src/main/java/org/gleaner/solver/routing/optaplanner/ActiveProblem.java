package org.gleaner.solver.routing.optaplanner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.solver.routing.Choice;
import org.gleaner.solver.routing.Client;
import org.gleaner.solver.routing.Legs;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.Stability;
import org.jspecify.annotations.Nullable;

/**
 * The problem that is left of a plan's when orders have been cancelled and vehicles are out, for
 * searches that know of neither; and the way back. Orders that no vehicle is left for are no part
 * of it.
 */
final class ActiveProblem {

  private final RoutingProblem whole;
  private final RoutingProblem problem;

  /** Of the whole problem, by index in this one. */
  private final List<Integer> locations = new ArrayList<>();

  /** In this problem, by index in the whole one; absent if no vehicle of it is left. */
  private final Map<Integer, Integer> types = new LinkedHashMap<>();

  private final RoutingProblem.Builder builder = RoutingProblem.builder();

  private ActiveProblem(CollectionPlan plan) {
    whole = plan.problem();
    for (int depot = 0; depot < whole.depots(); depot++) {
      locations.add(depot);
      builder.depot(whole.depot(depot));
    }
    addVehicles(plan);
    plan.orders().forEach(this::add);
    for (int p = 0; p < whole.profiles(); p++) {
      Legs durations = legs(whole.durations(p));
      boolean isAllDriving = whole.driving(p) == whole.durations(p);
      builder.profile(
          legs(whole.distances(p)), durations, isAllDriving ? durations : legs(whole.driving(p)));
    }
    List<Integer> clients =
        locations.stream()
            .filter(location -> !whole.isDepot(location))
            .map(location -> location - whole.depots())
            .toList();
    problem =
        builder
            .separations(whole.separations())
            .dailyCapacities(whole.dailyCapacities().among(List.copyOf(types.keySet()), clients))
            .lastStops(whole.lastStops().among(clients))
            .stability(stability())
            .build();
  }

  /**
   * @param plan with a vehicle at least
   */
  static ActiveProblem of(CollectionPlan plan) {
    return new ActiveProblem(plan);
  }

  RoutingProblem problem() {
    return problem;
  }

  /** The routes of the plan in the numbers of this problem. */
  List<PlannedRoute> routes(CollectionPlan plan) {
    Map<Integer, Integer> numbers = new HashMap<>();
    for (int location = 0; location < locations.size(); location++) {
      numbers.put(locations.get(location), location);
    }
    List<Integer> wholeTypes = List.copyOf(types.keySet());
    return plan.routes().stream()
        .map(
            route ->
                new PlannedRoute(
                    wholeTypes.indexOf(route.vehicleType()),
                    route.visits().stream().map(numbers::get).toList()))
        .toList();
  }

  /** Routes of this problem in the numbers of the whole one. */
  List<PlannedRoute> toWhole(List<PlannedRoute> routes) {
    List<Integer> wholeTypes = List.copyOf(types.keySet());
    return routes.stream()
        .map(
            route ->
                new PlannedRoute(
                    wholeTypes.get(route.vehicleType()),
                    route.visits().stream().map(locations::get).toList()))
        .toList();
  }

  private @Nullable Stability stability() {
    Stability price = whole.stability();
    if (price == null) {
      return null;
    }
    List<Integer> usual = new ArrayList<>();
    for (int location : locations) {
      if (!whole.isDepot(location)) {
        int type = price.types().get(location - whole.depots());
        usual.add(type < 0 ? type : types.getOrDefault(type, Stability.NONE));
      }
    }
    return new Stability(usual, price.price());
  }

  private void addVehicles(CollectionPlan plan) {
    for (int t = 0; t < whole.vehicleTypes().size(); t++) {
      int type = t;
      int count = (int) plan.vehicles().stream().filter(v -> v.typeIndex() == type).count();
      if (count > 0) {
        types.put(t, types.size());
        builder.vehicles(whole.vehicleTypes().get(t).withCount(count));
      }
    }
  }

  private void add(Order order) {
    List<List<Integer>> possible =
        order.alternatives().stream()
            .filter(one -> one.stream().allMatch(this::hasVehicle))
            .toList();
    if (possible.isEmpty()) {
      return;
    }
    Map<Integer, Integer> numbers = new LinkedHashMap<>();
    for (Stop stop : order.stops()) {
      if (possible.stream().anyMatch(one -> one.contains(stop.location()))) {
        numbers.put(stop.location(), locations.size());
        locations.add(stop.location());
        builder.client(withTypes(whole.client(stop.location())));
      }
    }
    if (order.isChoice()) {
      builder.choice(
          new Choice(
              possible.stream().map(one -> one.stream().map(numbers::get).toList()).toList(),
              order.prize(),
              order.isRequired()));
    }
  }

  private boolean hasVehicle(int location) {
    List<Integer> visitors = whole.client(location).vehicleTypes();
    return visitors.isEmpty() || visitors.stream().anyMatch(types::containsKey);
  }

  private Client withTypes(Client client) {
    return client.visitedBy(
        client.vehicleTypes().stream().filter(types::containsKey).map(types::get).toList());
  }

  private Legs legs(Legs legs) {
    int[] numbers = locations.stream().mapToInt(Integer::intValue).toArray();
    return (from, to) -> legs.get(numbers[from], numbers[to]);
  }
}
