package org.gleaner.domain.routing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** No facility takes more on a day, from all vehicles together, than it can. */
final class FacilityCheck {
  private final RoutingCase routing;
  private final Map<Integer, double[]> unloaded = new TreeMap<>();

  private FacilityCheck(RoutingCase routing) {
    this.routing = routing;
  }

  static void check(
      RoutingCase routing, List<VehicleRoute> routes, List<RoutingViolation> violations) {
    boolean unlimited =
        routing.facilities().stream().allMatch(f -> f.terms().dailyCapacities().isEmpty());
    if (unlimited) {
      return;
    }
    FacilityCheck check = new FacilityCheck(routing);
    routes.forEach(check::add);
    check.unloaded.forEach((key, loads) -> check.compare(key, loads, violations));
  }

  /** A day and a place, ordered by day. */
  private int key(int day, int place) {
    return day * routing.placeCount() + place;
  }

  private void add(VehicleRoute route) {
    FacilityLoads.of(routing, route)
        .forEach(
            (place, loads) -> unloaded.merge(key(route.day(), place), loads, FacilityLoads::sum));
  }

  private void compare(int key, double[] loads, List<RoutingViolation> violations) {
    IntermediateFacility facility = routing.facility(key % routing.placeCount());
    List<Double> most = facility.terms().dailyCapacities();
    for (int i = 0; i < Math.min(loads.length, most.size()); i++) {
      if (RouteViolations.isMore(loads[i], most.get(i))) {
        String message =
            "facility "
                + facility.id()
                + " on day "
                + (key / routing.placeCount() + 1)
                + ": takes "
                + loads[i]
                + ", at most "
                + most.get(i)
                + " is allowed";
        double excess = loads[i] - most.get(i);
        violations.add(new RoutingViolation(RoutingConstraint.FACILITY_CAPACITY, excess, message));
      }
    }
  }
}
