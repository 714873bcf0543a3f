package org.gleaner.solver.routing.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.gleaner.domain.routing.RouteSchedule;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.solver.routing.PlannedRoute;

/** A route of a case as one of its problem. */
record PresentRoute(RoutingCase routing, Locations locations, Vehicles vehicles) {

  PlannedRoute of(VehicleRoute route, int type) {
    List<RouteSchedule.Stop> times = RouteSchedule.of(routing, route).stops();
    List<Integer> visits = new ArrayList<>();
    for (int i = 0; i < route.places().size(); i++) {
      int place = route.places().get(i);
      if (routing.isOrder(place)) {
        client(place, route.day(), times.get(i + 1).start()).ifPresent(visits::add);
      } else if (canUnloadAt(type, locations.of(place))) {
        visits.add(locations.of(place));
      }
    }
    dropLastUnloading(visits, type);
    return new PlannedRoute(type, visits);
  }

  /** Of the order's visits on that day the one in whose window it is. */
  private OptionalInt client(int place, int day, double start) {
    Visits visits = locations.visits();
    int order = place - routing.depots().size();
    return IntStream.range(0, visits.count())
        .filter(c -> visits.get(c).order() == order && visits.get(c).day() == day)
        .filter(c -> scaled(visits.get(c).window()).close() >= start)
        .map(c -> locations.firstClient() + c)
        .findFirst();
  }

  private TimeWindow scaled(TimeWindow window) {
    return new TimeWindow(
        routing.rounding().scaled(window.open()), routing.rounding().scaled(window.close()));
  }

  private boolean canUnloadAt(int type, int depot) {
    return vehicles.get(type).type().reloadDepots().contains(depot);
  }

  /** The way home has it already, if it is the place that this would choose. */
  private void dropLastUnloading(List<Integer> visits, int type) {
    int last = visits.size() - 1;
    int end = vehicles.get(type).type().endDepot();
    if (last < 1 || !locations.isWayHome(end) || visits.get(last) >= locations.firstClient()) {
      return;
    }
    LastUnloading wayHome = locations.waysHome().get(end - locations.firstWayHome());
    boolean isAfterOrder = visits.get(last - 1) >= locations.firstClient();
    if (isAfterOrder
        && wayHome.placeAfter(routing, locations.placeOf(visits.get(last - 1)))
            == locations.placeOf(visits.get(last))) {
      visits.remove(last);
    }
  }
}
