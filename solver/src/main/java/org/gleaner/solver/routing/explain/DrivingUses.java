package org.gleaner.solver.routing.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gleaner.domain.routing.CrewHours;
import org.gleaner.domain.routing.DrivingRules;
import org.gleaner.domain.routing.DrivingWeeks;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingConstraint;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.solver.routing.explain.RouteExplanation.Use;

/**
 * Driving of the crew of a vehicle on a day and in its weeks, against what the rules allow while
 * its other routes stay. A problem knows only a share of a week.
 */
record DrivingUses(RoutingCase routing) {

  /**
   * By name of the limit, those only that there are.
   *
   * @param plan of all days; what it has of the vehicle on the day of the route does not count
   */
  Map<String, Use> of(VehicleRoute route, List<VehicleRoute> plan) {
    CrewHours crew = routing.typeOf(route.vehicle()).hours().crew();
    DrivingRules rules = crew.rules();
    List<VehicleRoute> all =
        Stream.concat(
                plan.stream().filter(o -> o.vehicle() != route.vehicle() || o.day() != route.day()),
                Stream.of(route))
            .toList();
    int vehicle = route.vehicle();
    int day = route.day();
    double today =
        routing.rounding().scaled(crew.drivenToday()) + DrivingWeeks.driving(routing, route);
    Map<String, Use> uses = new LinkedHashMap<>();
    add(
        RoutingConstraint.DAILY_DRIVING,
        today,
        DrivingWeeks.dailyOn(routing, all, vehicle, day),
        uses);
    add(
        RoutingConstraint.WEEKLY_DRIVING,
        DrivingWeeks.inWeekOf(routing, all, vehicle, day),
        rules.weekly(),
        uses);
    add(
        RoutingConstraint.FORTNIGHTLY_DRIVING,
        DrivingWeeks.inFortnightOf(routing, all, vehicle, day),
        rules.fortnightly(),
        uses);
    return uses;
  }

  /**
   * @param most as the rules state it
   */
  private void add(RoutingConstraint name, double used, double most, Map<String, Use> uses) {
    if (Double.isFinite(most)) {
      uses.put(name.id(), new Use(used, routing.rounding().scaled(most)));
    }
  }
}
