package org.gleaner.solver.routing.compile;

import org.gleaner.domain.routing.RouteEnds;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.solver.routing.Depot;
import org.gleaner.solver.routing.Legs;
import org.gleaner.solver.routing.RoutingProblem;

/** The parts of a case put together as a problem. */
record CaseProblem(
    RoutingCase routing,
    Units units,
    Locations locations,
    Vehicles vehicles,
    GoodsKinds kinds,
    CompartmentLoads compartments) {

  RoutingProblem built() {
    RoutingProblem.Builder builder = RoutingProblem.builder().separations(kinds.separations());
    for (int depot = 0; depot < locations.firstClient(); depot++) {
      int location = depot;
      builder.depot(
          Units.naming(
              () -> routing.placeName(locations.placeOf(location)),
              () -> depot(location).refusing(refused(location))));
    }
    Visits visits = locations.visits();
    Clients.of(routing, visits, vehicles, kinds, compartments, units).forEach(builder::client);
    Clients.choices(routing, visits, locations.firstClient(), units).forEach(builder::choice);
    vehicles.all().forEach(v -> builder.vehicles(v.type()));
    for (Tariff tariff : vehicles.tariffs()) {
      TravelLegs travel = TravelLegs.of(locations, units, tariff);
      Legs driving = DrivingLegs.of(travel.durations(), locations, units);
      builder.profile(travel.distances(), travel.durations(), driving);
    }
    return builder
        .dailyCapacities(FacilityLimits.of(locations, vehicles, units))
        .lastStops(locations.lastStops())
        .build();
  }

  private long refused(int depot) {
    return locations.isWayHome(depot)
        ? locations.wayHome(depot).refused(kinds)
        : kinds.refusedAt(locations.placeOf(depot));
  }

  private Depot depot(int location) {
    int place = locations.placeOf(location);
    if (place == RouteEnds.OPEN) {
      return Depot.open();
    }
    TimeWindow hours =
        locations.isWayHome(location) ? routing.depotHours(place) : locations.hours(location);
    long earliest = units.up(Math.max(0, routing.rounding().scaled(hours.open())));
    long latest = units.down(routing.rounding().scaled(hours.close()));
    long unloading = units.up(routing.unloadingTime(place));
    return new Depot(unloading, Math.min(earliest, latest), latest);
  }
}
