package org.gleaner.solver.routing.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.gleaner.domain.routing.RouteEnds;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.solver.routing.Depot;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RoutingFeature;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.UnsupportedRoutingException;

/** A case as a problem, and the way back from its plans. */
public final class CompiledRouting {

  private final RoutingCase routing;
  private final Units units;
  private final Locations locations;
  private final Vehicles vehicles;
  private final RoutingProblem problem;
  private final double prizesOutOfReach;

  private CompiledRouting(RoutingCase routing, Eligibility eligibility) {
    this.routing = routing;
    this.units = Units.of(routing);
    this.locations = new Locations(routing, waysHome(routing), new Visits(routing, eligibility));
    this.vehicles = Vehicles.of(locations, units, eligibility);
    this.problem = compile();
    this.prizesOutOfReach = prizesOutOfReach();
  }

  /**
   * Compiles a case.
   *
   * @throws UnsupportedRoutingException naming what the case asks for and a problem cannot say
   */
  public static CompiledRouting of(RoutingCase routing) {
    RicherTerms.refuse(routing);
    Eligibility permitted = Eligibility.of(routing);
    RoutingCase restricted = UnloadingPlaces.restrict(routing, permitted);
    Set<Integer> driving = Vehicles.driving(restricted);
    if (driving.isEmpty()) {
      throw new UnsupportedRoutingException(
          RoutingFeature.USABLE_VEHICLE,
          "no vehicle can leave its depot within its shift and come home as it must");
    }
    return new CompiledRouting(restricted, permitted.among(driving));
  }

  private static List<LastUnloading> waysHome(RoutingCase routing) {
    return routing.vehicleTypes().stream()
        .filter(type -> type.emptyBeforeDepot() && Vehicles.canUnload(type))
        .flatMap(
            type ->
                IntStream.range(0, routing.days())
                    .mapToObj(day -> LastUnloading.of(routing, type, day)))
        .distinct()
        .toList();
  }

  private RoutingProblem compile() {
    RoutingProblem.Builder builder = RoutingProblem.builder();
    for (int depot = 0; depot < locations.firstClient(); depot++) {
      builder.depot(depot(locations.placeOf(depot)));
    }
    Visits visits = locations.visits();
    Clients.of(routing, visits, vehicles, units).forEach(builder::client);
    Clients.choices(routing, visits, locations.firstClient(), units).forEach(builder::choice);
    vehicles.all().forEach(v -> builder.vehicles(v.type()));
    for (Tariff tariff : vehicles.tariffs()) {
      TravelLegs travel = TravelLegs.of(locations, units, tariff);
      builder.profile(travel.distances(), travel.durations());
    }
    return builder.build();
  }

  private Depot depot(int place) {
    if (place == RouteEnds.OPEN) {
      return Depot.open();
    }
    TimeWindow hours = UnloadingPlaces.hours(routing, place);
    long earliest = units.up(Math.max(0, routing.rounding().scaled(hours.open())));
    long latest = units.down(routing.rounding().scaled(hours.close()));
    long unloading = units.up(LastUnloading.unloadingTime(routing, place));
    return new Depot(unloading, Math.min(earliest, latest), latest);
  }

  public RoutingProblem problem() {
    return problem;
  }

  /** A cost of the problem in the unit in which costs of the set are published. */
  public double reported(long cost) {
    return routing.rounding().reported(units.cost(cost) + prizesOutOfReach);
  }

  /** Of optional orders that have no visits in the problem. */
  private double prizesOutOfReach() {
    double prizes = 0;
    for (int i = 0; i < routing.orders().size(); i++) {
      Double prize = routing.orders().get(i).prize();
      if (prize != null && !locations.visits().isVisited(i)) {
        prizes += routing.rounding().scaled(prize);
      }
    }
    return prizes;
  }

  /**
   * The routes of a plan as vehicles and places of the case; routes that visit nobody are left out.
   *
   * @throws IllegalArgumentException if more vehicles of a type are used than there are
   */
  public RoutingSolution solution(List<PlannedRoute> routes) {
    int[] used = new int[vehicles.all().size()];
    List<VehicleRoute> driven = new ArrayList<>();
    for (PlannedRoute route : routes) {
      if (!route.visits().isEmpty()) {
        int type = route.vehicleType();
        int vehicle = vehicle(type, used[type]++);
        driven.add(new VehicleRoute(vehicle, vehicles.get(type).day(), places(route)));
      }
    }
    return new RoutingSolution(driven, null);
  }

  private int vehicle(int type, int index) {
    Vehicles.Compiled compiled = vehicles.get(type);
    if (index >= compiled.type().count()) {
      throw new IllegalArgumentException("there are no " + (index + 1) + " vehicles of " + type);
    }
    return compiled.firstVehicle() + index;
  }

  private List<Integer> places(PlannedRoute route) {
    List<Integer> places = new ArrayList<>();
    route.visits().forEach(location -> places.add(locations.placeOf(location)));
    int end = vehicles.get(route.vehicleType()).type().endDepot();
    int last = places.get(places.size() - 1);
    if (locations.isWayHome(end) && routing.isOrder(last)) {
      LastUnloading wayHome = locations.waysHome().get(end - locations.firstWayHome());
      places.add(wayHome.placeAfter(routing, last));
    }
    return places;
  }
}
