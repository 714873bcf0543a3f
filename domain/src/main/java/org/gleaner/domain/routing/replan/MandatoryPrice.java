package org.gleaner.domain.routing.replan;

import org.gleaner.domain.routing.RouteEnds;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.VehicleCosts;
import org.gleaner.domain.routing.VehicleType;

/** What leaving a mandatory order out must cost so that it is dearer than to serve it anyhow. */
final class MandatoryPrice {

  /** Ways of a route that an order can add: there and back, by a facility each. */
  private static final double WAYS = 4;

  private static final double AMPLE = 10;

  private MandatoryPrice() {}

  static double of(RoutingCase routing) {
    double prizes = 0;
    for (var order : routing.orders()) {
      Double prize = order.prize();
      prizes += prize == null ? 0 : prize;
    }
    double dearest = 0;
    for (VehicleType type : routing.vehicleTypes()) {
      dearest = Math.max(dearest, ofVehicle(routing, type));
    }
    return Math.ceil(AMPLE * dearest + prizes + 1);
  }

  private static double ofVehicle(RoutingCase routing, VehicleType type) {
    int profile = type.equipment().profile();
    double distance = 0;
    double time = 0;
    double charge = 0;
    int from = Math.max(0, type.startDepot() == RouteEnds.OPEN ? 0 : type.startDepot());
    for (int to = 0; to < routing.placeCount(); to++) {
      distance = Math.max(distance, finite(routing.distance(profile, from, to)));
      time = Math.max(time, finite(routing.duration(profile, from, to)));
      charge = Math.max(charge, finite(routing.charge(profile, from, to)));
    }
    double service = 0;
    for (var order : routing.orders()) {
      service = Math.max(service, order.serviceTime() + order.setupTime());
    }
    VehicleCosts costs = type.costs();
    double shift = type.hours().latestEnd() - type.shift().open();
    double hours = Double.isInfinite(shift) ? WAYS * time + service : shift;
    return costs.fixed()
        + WAYS * (distance * costs.perDistance() + time * costs.perTravelTime() + charge)
        + service * costs.perServiceTime()
        + hours * (costs.perDuration() + costs.perOvertime() + costs.fairWork().perUnfair());
  }

  private static double finite(double figure) {
    return Double.isInfinite(figure) ? 0 : figure;
  }
}
