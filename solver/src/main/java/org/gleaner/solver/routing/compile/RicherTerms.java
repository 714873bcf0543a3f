package org.gleaner.solver.routing.compile;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.routing.Equipment;
import org.gleaner.domain.routing.IntermediateFacility;
import org.gleaner.domain.routing.ListedTravel;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RouteEnds;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleCosts;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.solver.routing.RoutingFeature;
import org.gleaner.solver.routing.UnsupportedRoutingException;

/** Terms that a case can state, the check of solutions knows, and no problem says yet. */
final class RicherTerms {
  private final RoutingCase routing;

  private RicherTerms(RoutingCase routing) {
    this.routing = routing;
  }

  /**
   * Refuses a case for the first of these terms that makes a difference to it.
   *
   * @throws UnsupportedRoutingException naming it
   */
  static void refuse(RoutingCase routing) {
    RicherTerms terms = new RicherTerms(routing);
    routing.vehicleTypes().forEach(terms::vehicle);
    routing.orders().forEach(terms::order);
    routing.facilities().forEach(terms::facility);
    boolean charged =
        routing.travels().stream()
            .anyMatch(travel -> travel instanceof ListedTravel listed && listed.charges() != null);
    unless(!charged, RoutingFeature.CHARGES, "ways have charges of their own");
  }

  private static void unless(boolean plannable, RoutingFeature feature, String message) {
    if (!plannable) {
      throw new UnsupportedRoutingException(feature, message);
    }
  }

  private void vehicle(VehicleType type) {
    String who = "vehicles of type " + type.id();
    boolean closed = type.startDepot() != RouteEnds.OPEN && type.endDepot() != RouteEnds.OPEN;
    unless(closed, RoutingFeature.OPEN_ENDS, who + " have routes with an open end");
    unless(
        type.hours().breaks().isEmpty(),
        RoutingFeature.DRIVER_BREAKS,
        who + " have drivers with breaks");
    boolean inTime = type.hours().overtime() == 0 || Double.isInfinite(type.shift().close());
    unless(inTime, RoutingFeature.OVERTIME, who + " may work overtime");
    VehicleCosts costs = type.costs();
    boolean byDistance =
        costs.perTravelTime() == 0
            && costs.perServiceTime() == 0
            && costs.perDuration() == 0
            && costs.perOvertime() == 0;
    unless(byDistance, RoutingFeature.TIME_COSTS, who + " cost by time");
    unless(
        Double.isInfinite(type.limits().maxTravelTime()),
        RoutingFeature.TRAVEL_TIME_LIMIT,
        who + " have a limit of travel time");
    unless(
        type.limits().maxOrders() >= routing.orders().size(),
        RoutingFeature.ORDER_LIMIT,
        who + " have a limit of orders");
    unless(
        type.equipment().profile() == 0,
        RoutingFeature.TRAVEL_PROFILES,
        who + " travel by a profile of their own");
  }

  private void order(Order order) {
    String what = "order " + order.id();
    unless(order.setupTime() == 0, RoutingFeature.SETUP_TIMES, what + " has a setup time");
    String hazard = order.handling().hazardClass();
    for (VehicleType type : routing.vehicleTypes()) {
      Equipment equipment = type.equipment();
      List<String> missing = new ArrayList<>(order.handling().requiredFeatures());
      missing.removeAll(equipment.features());
      unless(
          missing.isEmpty(),
          RoutingFeature.VEHICLE_FEATURES,
          what + " requires a feature that vehicles of type " + type.id() + " lack: " + missing);
      unless(
          hazard == null || equipment.hazardClasses().contains(hazard),
          RoutingFeature.HAZARD_PERMITS,
          what + " has a hazard class that vehicles of type " + type.id() + " may not carry");
    }
  }

  private void facility(IntermediateFacility facility) {
    String who = "facility " + facility.id();
    unless(
        facility.terms().hours().equals(List.of(TimeWindow.ALWAYS)),
        RoutingFeature.FACILITY_HOURS,
        who + " has hours");
    unless(
        routing.orders().stream().allMatch(o -> facility.terms().accepts(o.handling())),
        RoutingFeature.FACILITY_MATERIALS,
        who + " does not take the material of every order");
    unless(
        facility.terms().dailyCapacities().isEmpty(),
        RoutingFeature.FACILITY_CAPACITY,
        who + " has a daily capacity");
  }
}
