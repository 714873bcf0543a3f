package org.gleaner.domain.routing;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Vehicles are there, and each drives one route a day. Where all are alike, only their number on a
 * day counts: which of them drives which route is a matter of naming.
 */
final class FleetCheck {
  private final RoutingCase routing;
  private final List<RoutingViolation> violations;
  private final boolean alike;
  private final int vehicles;
  private final Set<List<Integer>> busy = new HashSet<>();
  private final Map<Integer, Integer> usedOnDay = new HashMap<>();

  FleetCheck(RoutingCase routing, List<RoutingViolation> violations) {
    this.routing = routing;
    this.violations = violations;
    this.alike = routing.vehicleTypes().size() == 1 && routing.progress().isEmpty();
    this.vehicles = routing.vehicleCount();
  }

  /** Counts the route's vehicle; false if there is no such vehicle or day, which is reported. */
  boolean admits(VehicleRoute route) {
    String who = "vehicle " + (route.vehicle() + 1) + " on day " + (route.day() + 1);
    if (route.day() < 0 || route.day() >= routing.days()) {
      add(RoutingConstraint.DAY, who + ": the horizon has " + routing.days() + " days");
      return false;
    }
    if (isAtHome(route)) {
      add(RoutingConstraint.FLEET, who + " does not drive: " + weekday(route.day()));
    }
    int used = usedOnDay.merge(route.day(), 1, Integer::sum);
    if (alike) {
      if (used > vehicles) {
        add(RoutingConstraint.FLEET, who + ": there are only " + vehicles + " vehicles");
      }
      return true;
    }
    if (route.vehicle() < 0 || route.vehicle() >= vehicles) {
      add(RoutingConstraint.FLEET, who + ": there are only " + vehicles + " vehicles");
      return false;
    }
    if (!busy.add(List.of(route.vehicle(), route.day()))) {
      add(RoutingConstraint.FLEET, who + " drives a second route");
    }
    routing.progressOf(route).ifPresent(done -> requireService(done, route, who));
    return true;
  }

  /** Whether it is a day on which the vehicle does not drive; no such vehicle has no such day. */
  private boolean isAtHome(VehicleRoute route) {
    boolean isKnown = alike || (route.vehicle() >= 0 && route.vehicle() < vehicles);
    return isKnown && !routing.drives(routing.typeOf(route), route.day());
  }

  private String weekday(int day) {
    DayOfWeek weekday = routing.terms().weekday(day);
    return weekday == null
        ? "it has weekdays, and the case no dates"
        : "it is a " + weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /** Who is out, or home, drives no further. */
  private void requireService(VehicleProgress done, VehicleRoute route, String who) {
    if (done.isOver() && route.places().size() > done.stopsDone()) {
      add(RoutingConstraint.FLEET, who + " is no longer in service");
    }
  }

  private void add(RoutingConstraint constraint, String message) {
    violations.add(new RoutingViolation(constraint, 1, message));
  }
}
