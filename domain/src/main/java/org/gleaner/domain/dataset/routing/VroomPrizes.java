package org.gleaner.domain.dataset.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RouteEnds;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.VehicleCosts;
import org.gleaner.domain.routing.VehicleType;

/**
 * Prizes under which the cheapest plan is VROOM's best: the largest sum of priorities, then the
 * most jobs, then the least cost. No plan costs as much as {@code step}; a job is worth one step,
 * and a unit of priority is worth more steps than there are jobs.
 */
final class VroomPrizes {
  private final RoutingCase routing;
  private final Map<List<Object>, double[]> dearest = new HashMap<>();

  private VroomPrizes(RoutingCase routing) {
    this.routing = routing;
  }

  /** Prizes of the orders, in their order. */
  static List<Double> of(RoutingCase routing, List<Integer> priorities) {
    double step = Math.floor(new VroomPrizes(routing).mostCost()) + 1;
    boolean alike = priorities.stream().allMatch(priority -> priority == 0);
    double perPriority = alike ? 0 : priorities.size() + 1;
    return priorities.stream().map(priority -> step * (priority * perPriority + 1)).toList();
  }

  /** Cost that no plan exceeds: each vehicle's own, each order's service and dearest way to it. */
  private double mostCost() {
    double fixed = 0;
    double[] perOrder = new double[routing.orders().size()];
    for (VehicleType type : routing.vehicleTypes()) {
      double[] into = dearestInto(type);
      double home = type.endDepot() == RouteEnds.OPEN ? 0 : into[type.endDepot()];
      fixed += type.count() * (type.fixedCost() + home);
      for (int i = 0; i < perOrder.length; i++) {
        Order order = routing.orders().get(i);
        double service = (order.serviceTime() + order.setupTime()) * type.costs().perServiceTime();
        perOrder[i] = Math.max(perOrder[i], into[routing.placeOfOrder(i)] + service);
      }
    }
    double most = fixed;
    for (double cost : perOrder) {
      most += cost;
    }
    return most;
  }

  /** Cost of the dearest way to each place. */
  private double[] dearestInto(VehicleType type) {
    VehicleCosts costs = type.costs();
    int profile = type.equipment().profile();
    List<Object> key = new ArrayList<>();
    key.add(profile);
    key.add(costs.perDistance());
    key.add(costs.perTravelTime());
    return dearest.computeIfAbsent(key, k -> dearestInto(profile, costs));
  }

  private double[] dearestInto(int profile, VehicleCosts costs) {
    double[] into = new double[routing.placeCount()];
    for (int from = 0; from < into.length; from++) {
      for (int to = 0; to < into.length; to++) {
        double cost =
            routing.distance(profile, from, to) * costs.perDistance()
                + routing.duration(profile, from, to) * costs.perTravelTime()
                + routing.charge(profile, from, to);
        into[to] = Math.max(into[to], cost);
      }
    }
    return into;
  }
}
