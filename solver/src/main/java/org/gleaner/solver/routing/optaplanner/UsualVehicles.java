package org.gleaner.solver.routing.optaplanner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gleaner.solver.routing.PlannedRoute;

/**
 * Hands routes to vehicles of their types so that few stops change vehicle: whoever watches a plan
 * should see what became better, and not equal trucks that change their numbers.
 */
final class UsualVehicles {

  private final CollectionPlan plan;

  UsualVehicles(CollectionPlan plan) {
    this.plan = plan;
  }

  private record Pair(int route, Vehicle vehicle, long common) {}

  /**
   * Greedily, the pair with most stops in common first; equal ones in the order of the routes and
   * of the vehicles.
   *
   * @param routes of no more vehicles of a type than the plan has
   */
  Map<Vehicle, PlannedRoute> of(List<PlannedRoute> routes) {
    Map<Vehicle, PlannedRoute> planned = new LinkedHashMap<>();
    Set<Integer> done = new HashSet<>();
    for (Pair pair : pairs(routes)) {
      if (!planned.containsKey(pair.vehicle()) && done.add(pair.route())) {
        planned.put(pair.vehicle(), routes.get(pair.route()));
      }
    }
    return planned;
  }

  private List<Pair> pairs(List<PlannedRoute> routes) {
    List<Pair> pairs = new ArrayList<>();
    for (int r = 0; r < routes.size(); r++) {
      Set<Integer> visits = new HashSet<>(routes.get(r).visits());
      for (Vehicle vehicle : plan.vehicles()) {
        if (vehicle.typeIndex() == routes.get(r).vehicleType()) {
          long common = vehicle.stops().stream().filter(s -> visits.contains(s.location())).count();
          pairs.add(new Pair(r, vehicle, common));
        }
      }
    }
    pairs.sort(Comparator.comparingLong(Pair::common).reversed());
    return pairs;
  }
}
