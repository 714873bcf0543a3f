package org.gleaner.solver.routing.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.gleaner.domain.routing.Compartment;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RouteSchedule;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.Stowage;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.solver.routing.PlannedRoute;

/**
 * A route of a case as one of its problem.
 *
 * @param keepsLate whether orders that are served after all their windows are in it
 */
record PresentRoute(
    RoutingCase routing, Locations locations, Vehicles vehicles, boolean keepsLate) {

  private static final int UNKNOWN = -1;

  PlannedRoute of(VehicleRoute route, int type) {
    List<RouteSchedule.Stop> times = RouteSchedule.of(routing, route).stops();
    List<Integer> stowed = stowed(route, type);
    List<Integer> visits = new ArrayList<>();
    for (int i = 0; i < route.places().size(); i++) {
      int place = route.places().get(i);
      if (routing.isOrder(place)) {
        client(place, route.day(), times.get(i + 1).start(), type, stowed.get(i))
            .ifPresent(visits::add);
      } else {
        unloading(place, times.get(i + 1).start(), type).ifPresent(visits::add);
      }
    }
    dropLastUnloading(visits, type);
    return new PlannedRoute(type, visits);
  }

  /** By stop the position of the compartment that the order rides in; -1 where that is unknown. */
  private List<Integer> stowed(VehicleRoute route, int type) {
    List<Integer> stowed = new ArrayList<>();
    List<Order> aboard = new ArrayList<>();
    for (int place : route.places()) {
      if (routing.isOrder(place)) {
        aboard.add(routing.order(place));
        continue;
      }
      stowed.addAll(stowed(aboard, type));
      stowed.add(UNKNOWN);
      aboard.clear();
    }
    stowed.addAll(stowed(aboard, type));
    return stowed;
  }

  private List<Integer> stowed(List<Order> trip, int type) {
    List<Compartment> compartments = vehicles.compartments(type);
    List<Integer> unknown = trip.stream().map(order -> UNKNOWN).toList();
    return compartments.isEmpty()
        ? unknown
        : Stowage.of(compartments, trip, routing.rules()).orElse(unknown);
  }

  /**
   * Of the order's visits on that day the one in whose window it is; of several one that the
   * vehicle may make, and that rides where it is stowed, if there is one. An order may have no
   * visit that rides where a stowage put it, as compartments with room for everything are not told
   * from each other.
   */
  private OptionalInt client(int place, int day, double start, int type, int compartment) {
    Visits visits = locations.visits();
    int layout = vehicles.layoutOf(type);
    int typeOfCase = vehicles.get(type).typeOfCase();
    int order = place - routing.depots().size();
    List<Integer> ofDay =
        IntStream.range(0, visits.count())
            .filter(c -> visits.get(c).order() == order && visits.get(c).day() == day)
            .filter(c -> visits.get(c).placement().isFor(layout))
            .boxed()
            .sorted(Comparator.comparing(c -> !visits.get(c).admits(typeOfCase)))
            .toList();
    double last =
        keepsLate
            ? ofDay.stream().mapToDouble(c -> closing(visits.get(c))).max().orElse(start)
            : start;
    List<Integer> possible =
        ofDay.stream().filter(c -> closing(visits.get(c)) >= Math.min(start, last)).toList();
    return possible.stream()
        .filter(c -> visits.get(c).placement().in(layout) == compartment)
        .findFirst()
        .or(() -> possible.stream().findFirst())
        .map(c -> OptionalInt.of(locations.firstClient() + c))
        .orElse(OptionalInt.empty());
  }

  private double closing(Visits.Visit visit) {
    return scaled(visit.window()).close();
  }

  private TimeWindow scaled(TimeWindow window) {
    return new TimeWindow(
        routing.rounding().scaled(window.open()), routing.rounding().scaled(window.close()));
  }

  /** Of the place's windows the one in which it is there; the last if that is none. */
  private Optional<Integer> unloading(int place, double start, int type) {
    List<Integer> possible =
        vehicles.get(type).type().reloadDepots().stream()
            .filter(depot -> locations.placeOf(depot) == place)
            .toList();
    return possible.stream()
        .filter(depot -> scaled(locations.hours(depot)).close() >= start)
        .findFirst()
        .or(() -> possible.stream().reduce((first, later) -> later));
  }

  /** The way home has it already, if it is the place that this would choose. */
  private void dropLastUnloading(List<Integer> visits, int type) {
    int last = visits.size() - 1;
    int end = vehicles.get(type).type().endDepot();
    if (last < 1 || !locations.isWayHome(end) || visits.get(last) >= locations.firstClient()) {
      return;
    }
    LastUnloading wayHome = locations.wayHome(end);
    boolean isAfterOrder = visits.get(last - 1) >= locations.firstClient();
    if (isAfterOrder
        && wayHome.placeAfter(routing, locations.placeOf(visits.get(last - 1)))
            == locations.placeOf(visits.get(last))) {
      visits.remove(last);
    }
  }
}
