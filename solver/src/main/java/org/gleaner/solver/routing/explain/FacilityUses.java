package org.gleaner.solver.routing.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.routing.FacilityLoads;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingConstraint;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.solver.routing.explain.RouteExplanation.Use;

/** What all vehicles of a day bring to the facilities that a route unloads at. */
record FacilityUses(RoutingCase routing) {

  private static final double[] NOTHING = {};

  /**
   * By name of the limit with the facility and the load, from 1, behind it; those only that there
   * are.
   *
   * @param plan of all days; what it has of the vehicle on the day of the route does not count
   */
  Map<String, Use> of(VehicleRoute route, List<VehicleRoute> plan) {
    List<VehicleRoute> ofDay = new ArrayList<>(List.of(route));
    plan.stream()
        .filter(other -> other.day() == route.day() && other.vehicle() != route.vehicle())
        .forEach(ofDay::add);
    Map<String, Use> uses = new LinkedHashMap<>();
    route.places().stream()
        .filter(routing::isFacility)
        .distinct()
        .forEach(facility -> add(facility, ofDay, uses));
    return uses;
  }

  private void add(int facility, List<VehicleRoute> routes, Map<String, Use> uses) {
    List<Double> most = routing.facility(facility).terms().dailyCapacities();
    for (int d = 0; d < most.size(); d++) {
      int dimension = d;
      if (Double.isFinite(most.get(d))) {
        double brought =
            routes.stream().mapToDouble(route -> brought(route, facility, dimension)).sum();
        String name =
            RoutingConstraint.FACILITY_CAPACITY.id()
                + " "
                + routing.facility(facility).id()
                + " "
                + (d + 1);
        uses.put(name, new Use(brought, most.get(d)));
      }
    }
  }

  private double brought(VehicleRoute route, int facility, int dimension) {
    double[] loads = FacilityLoads.of(routing, route).getOrDefault(facility, NOTHING);
    return dimension < loads.length ? loads[dimension] : 0;
  }
}
