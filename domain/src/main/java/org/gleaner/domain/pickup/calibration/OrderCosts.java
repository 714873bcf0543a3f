package org.gleaner.domain.pickup.calibration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.VehicleType;

/**
 * Shares the cost of each route out among the visits that it makes, in proportion to what each of
 * them would cost alone. What is shared out is what the routes cost, no more and no less.
 */
public final class OrderCosts {
  private static final double KG_PER_TONNE = 1000;
  private static final double METRES_PER_KM = 1000;

  private final RoutingCase routing;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, VehicleType> types = new HashMap<>();

  private OrderCosts(RoutingCase routing) {
    this.routing = routing;
    for (int place = 0; place < routing.placeCount(); place++) {
      places.put(routing.idOf(place), place);
    }
    routing.vehicleTypes().forEach(type -> types.put(type.id(), type));
  }

  /** By route and visit, of a plan for a case whose places all have different ids. */
  public static List<OrderCost> of(RoutingCase routing, RoutePlan plan) {
    OrderCosts costs = new OrderCosts(routing);
    return plan.routes().stream().flatMap(route -> costs.of(route).stream()).toList();
  }

  private record Visit(int order, int unloading, double alone) {}

  private List<OrderCost> of(RoutePlan.Route route) {
    VehicleType type = Objects.requireNonNull(types.get(route.vehicleType()));
    List<Visit> visits = visits(route, type);
    double alone = visits.stream().mapToDouble(Visit::alone).sum();
    List<OrderCost> costs = new ArrayList<>();
    for (Visit visit : visits) {
      // Where nothing has a price nothing is shared out.
      double share = alone > 0 ? visit.alone() / alone : 1.0 / visits.size();
      var order = routing.order(visit.order());
      String material = order.handling().material();
      costs.add(
          new OrderCost(
              order.id(),
              material == null ? "" : material,
              order.loads().get(0) / KG_PER_TONNE,
              routing.distance(type.equipment().profile(), visit.order(), visit.unloading())
                  / METRES_PER_KM,
              route.cost() * share));
    }
    return costs;
  }

  private List<Visit> visits(RoutePlan.Route route, VehicleType type) {
    StandAloneCost alone = new StandAloneCost(routing, type);
    List<Visit> visits = new ArrayList<>();
    int unloading = type.endDepot();
    List<RoutePlan.Stop> stops = route.stops();
    for (int i = stops.size() - 1; i >= 0; i--) {
      int place = Objects.requireNonNull(places.get(stops.get(i).id()));
      if (routing.isOrder(place)) {
        visits.add(0, new Visit(place, unloading, alone.of(place, unloading)));
      } else {
        unloading = place;
      }
    }
    return visits;
  }
}
