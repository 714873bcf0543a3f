package org.gleaner.solver.routing.compile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.gleaner.domain.routing.RouteEnds;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.solver.routing.DailyCapacities;
import org.gleaner.solver.routing.DailyCapacities.Outlet;
import org.gleaner.solver.routing.Quantities;

/** Daily capacities of facilities, as far as they can bind. */
final class FacilityLimits {

  private final RoutingCase routing;
  private final Locations locations;

  /** Facilities of the case, by their number in the problem. */
  private final List<Integer> limited;

  private FacilityLimits(RoutingCase routing, Locations locations) {
    this.routing = routing;
    this.locations = locations;
    limited =
        IntStream.range(0, routing.facilities().size())
            .filter(f -> mayBind(routing, f))
            .boxed()
            .toList();
  }

  static DailyCapacities of(Locations locations, Vehicles vehicles, Units units) {
    FacilityLimits limits = new FacilityLimits(locations.routing(), locations);
    return limits.limited.isEmpty()
        ? DailyCapacities.UNLIMITED
        : limits.capacities(vehicles, units);
  }

  /**
   * A limit that holds even if all orders are unloaded there on one day is none. No order is
   * visited twice on a day.
   */
  private static boolean mayBind(RoutingCase routing, int facility) {
    List<Double> most = routing.facilities().get(facility).terms().dailyCapacities();
    return IntStream.range(0, most.size())
        .anyMatch(
            d ->
                routing.orders().stream().mapToDouble(order -> order.loads().get(d)).sum()
                    > most.get(d));
  }

  private DailyCapacities capacities(Vehicles vehicles, Units units) {
    int dimensions = vehicles.get(0).type().capacity().size();
    List<List<Long>> ofDay = limited.stream().map(f -> most(f, dimensions, units)).toList();
    List<List<Long>> all = new ArrayList<>();
    IntStream.range(0, routing.days()).forEach(day -> all.addAll(ofDay));
    return new DailyCapacities(
        limited.size(),
        vehicles.all().stream().map(Vehicles.Compiled::day).toList(),
        IntStream.range(0, locations.firstClient()).mapToObj(this::outlet).toList(),
        all);
  }

  /** Limits that a problem counts as loads, though no facility knows them, are free. */
  private List<Long> most(int facility, int dimensions, Units units) {
    List<Double> stated = routing.facilities().get(facility).terms().dailyCapacities();
    List<Long> most = new ArrayList<>(Collections.nCopies(dimensions, Quantities.UNLIMITED));
    for (int d = 0; d < stated.size(); d++) {
      most.set(d, units.loadDown(d, stated.get(d)));
    }
    return most;
  }

  private Outlet outlet(int depot) {
    if (!locations.isWayHome(depot)) {
      return Outlet.at(number(locations.placeOf(depot)));
    }
    LastUnloading wayHome = locations.wayHome(depot);
    if (wayHome.unloadingPlaces().stream().allMatch(p -> number(p) == DailyCapacities.NONE)) {
      return Outlet.FREE;
    }
    return new Outlet(
        DailyCapacities.NONE,
        IntStream.range(locations.firstClient(), locations.count())
            .map(locations::placeOf)
            .map(order -> number(wayHome.placeAfter(routing, order)))
            .boxed()
            .toList());
  }

  private int number(int place) {
    return place != RouteEnds.OPEN && routing.isFacility(place)
        ? limited.indexOf(place - routing.placeOfFacility(0))
        : DailyCapacities.NONE;
  }
}
