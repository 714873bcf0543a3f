package org.gleaner.solver.routing.compile;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.routing.FacilityTerms;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.Unloading;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.solver.routing.RoutingFeature;
import org.gleaner.solver.routing.UnsupportedRoutingException;

/** Where vehicles can unload what they may carry. */
final class UnloadingPlaces {

  private UnloadingPlaces() {}

  /**
   * The case without the unloading places that are of no use to a type of vehicles: facilities that
   * take nothing of what it may carry, and places that are closed during its shift.
   *
   * @throws UnsupportedRoutingException if a facility takes some of it only
   */
  static RoutingCase restrict(RoutingCase routing, Eligibility eligibility) {
    List<VehicleType> types = new ArrayList<>();
    for (int t = 0; t < routing.vehicleTypes().size(); t++) {
      VehicleType type = routing.vehicleTypes().get(t);
      List<Integer> orders = eligibility.ordersOf(t);
      List<Integer> places =
          type.unloadingPlaces().stream()
              .filter(place -> isOpen(routing, type, place) && takes(routing, type, place, orders))
              .toList();
      types.add(
          type.withUnloading(new Unloading(places, type.maxUnloadings(), type.emptyBeforeDepot())));
    }
    return new RoutingCase(
        routing.name(),
        routing.days(),
        routing.depots(),
        routing.orders(),
        routing.facilities(),
        types,
        routing.travels(),
        routing.terms());
  }

  private static boolean takes(
      RoutingCase routing, VehicleType type, int place, List<Integer> orders) {
    if (!routing.isFacility(place)) {
      return true;
    }
    FacilityTerms terms = routing.facility(place).terms();
    long taken =
        orders.stream().filter(o -> terms.accepts(routing.orders().get(o).handling())).count();
    if (taken > 0 && taken < orders.size()) {
      throw new UnsupportedRoutingException(
          RoutingFeature.FACILITY_MATERIALS,
          routing.placeName(place)
              + " takes some of what vehicles of type "
              + type.id()
              + " may carry, but not all");
    }
    return taken == orders.size();
  }

  private static boolean isOpen(RoutingCase routing, VehicleType type, int place) {
    return Windows.of(type).isMet(hours(routing, type, place));
  }

  /**
   * The hours of a place during the shift of a type.
   *
   * @throws UnsupportedRoutingException if a facility has several windows then
   */
  static TimeWindow hours(RoutingCase routing, VehicleType type, int place) {
    return hours(routing, Windows.of(type), place);
  }

  /** The hours of a place during all shifts. */
  static TimeWindow hours(RoutingCase routing, int place) {
    return hours(routing, Windows.of(routing), place);
  }

  private static TimeWindow hours(RoutingCase routing, Windows shifts, int place) {
    if (routing.isDepot(place)) {
      return routing.depots().get(place).hours();
    }
    List<TimeWindow> windows = shifts.of(routing.facility(place).terms().hours());
    if (windows.size() > 1) {
      throw new UnsupportedRoutingException(
          RoutingFeature.FACILITY_HOURS,
          routing.placeName(place) + " has " + windows.size() + " windows, one can be planned");
    }
    return windows.get(0);
  }
}
