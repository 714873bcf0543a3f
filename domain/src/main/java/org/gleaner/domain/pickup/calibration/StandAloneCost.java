package org.gleaner.domain.pickup.calibration;

import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.VehicleCosts;
import org.gleaner.domain.routing.VehicleType;

/** What a vehicle would cost that left for a single order: by this a route's cost is shared out. */
record StandAloneCost(RoutingCase routing, VehicleType type) {

  /**
   * From the depot to the order, on to where it is unloaded, and home; without waiting.
   *
   * @param unloading place where it is unloaded; the end depot if it is carried home
   */
  double of(int order, int unloading) {
    int profile = type.equipment().profile();
    int[] way = {type.startDepot(), order, unloading, type.endDepot()};
    double distance = 0;
    double travel = 0;
    double charges = 0;
    for (int i = 1; i < way.length; i++) {
      if (way[i] != way[i - 1]) {
        distance += routing.distance(profile, way[i - 1], way[i]);
        travel += routing.duration(profile, way[i - 1], way[i]);
        charges += routing.charge(profile, way[i - 1], way[i]);
      }
    }
    VehicleCosts costs = type.costs();
    double service = routing.rounding().scaled(routing.order(order).serviceTime());
    double unload = routing.unloadingTime(unloading);
    return routing.rounding().scaled(costs.fixed())
        + distance * costs.perDistance()
        + charges
        + travel * (costs.perTravelTime() + costs.perDuration())
        + service * (costs.perServiceTime() + costs.perDuration())
        + unload * costs.perDuration();
  }
}
