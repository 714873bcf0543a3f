package org.gleaner.solver.routing.optaplanner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gleaner.solver.routing.RoutingProblem;
import org.jspecify.annotations.Nullable;

/**
 * Draws a move that takes an order's visits out and puts another alternative in, each visit where
 * it is the least detour of some routes looked at. Single stops cannot do it: on the way, an order
 * would be left out or visited twice.
 */
final class SwitchAlternative {

  private static final int ROUTES_LOOKED_AT = 4;

  private final CollectionPlan plan;
  private final RoutingProblem problem;
  private final Random random;
  private final Map<Vehicle, List<Stop>> lists = new LinkedHashMap<>();

  SwitchAlternative(CollectionPlan plan, Random random) {
    this.plan = plan;
    this.random = random;
    problem = plan.problem();
  }

  /** Null if none was found. */
  @Nullable ListsMove draw(Order order) {
    List<Integer> next = next(order);
    if (next.equals(order.visited())) {
      return null;
    }
    List<Stop> unserved = list(plan.holder());
    for (Stop stop : order.stops()) {
      Vehicle vehicle = stop.vehicle();
      if (vehicle != null && !vehicle.isHolder()) {
        list(vehicle).remove(stop);
        unserved.add(stop);
      }
    }
    for (Stop stop : order.stops()) {
      if (next.contains(stop.location()) && !putIn(stop, unserved)) {
        return null;
      }
    }
    return new ListsMove(lists);
  }

  /** An alternative; or none, if the order may be left out. */
  private List<Integer> next(Order order) {
    int alternatives = order.alternatives().size();
    int drawn = random.nextInt(order.isRequired() ? alternatives : alternatives + 1);
    return drawn < alternatives ? order.alternatives().get(drawn) : List.of();
  }

  private List<Stop> list(Vehicle vehicle) {
    return lists.computeIfAbsent(vehicle, v -> new ArrayList<>(v.stops()));
  }

  private boolean putIn(Stop stop, List<Stop> unserved) {
    Vehicle best = null;
    int bestIndex = 0;
    long least = Long.MAX_VALUE;
    int looked = 0;
    int first = random.nextInt(plan.vehicles().size());
    boolean sawUnused = false;
    for (int v = 0; v < plan.vehicles().size() && looked < ROUTES_LOOKED_AT; v++) {
      Vehicle vehicle = plan.vehicles().get((first + v) % plan.vehicles().size());
      if (vehicle.isHolder() || !stop.mayBeVisitedBy(vehicle.typeIndex())) {
        continue;
      }
      List<Stop> route = lists.getOrDefault(vehicle, vehicle.stops());
      if (route.isEmpty() && sawUnused) {
        continue;
      }
      sawUnused = sawUnused || route.isEmpty();
      looked++;
      for (int i = 0; i <= route.size(); i++) {
        long detour = vehicle.detour(problem, route, i, stop) * vehicle.type().unitDistanceCost();
        if (detour < least) {
          least = detour;
          best = vehicle;
          bestIndex = i;
        }
      }
    }
    if (best == null) {
      return false;
    }
    unserved.remove(stop);
    list(best).add(bestIndex, stop);
    return true;
  }
}
