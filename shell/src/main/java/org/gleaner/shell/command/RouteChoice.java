package org.gleaner.shell.command;

import java.util.List;
import java.util.stream.Collectors;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.shell.input.UsageException;
import org.jspecify.annotations.Nullable;

/**
 * Which routes of a plan are meant.
 *
 * @param vehicle number of a vehicle, or its type; null for all
 * @param day from 1; null for all
 */
record RouteChoice(@Nullable String vehicle, @Nullable Integer day) {

  boolean isAll() {
    return vehicle == null && day == null;
  }

  /**
   * The routes of a plan.
   *
   * @throws UsageException if there are none
   */
  List<RoutePlan.Route> of(RoutePlan plan) {
    List<RoutePlan.Route> onDay =
        plan.routes().stream().filter(route -> day == null || route.day() == day).toList();
    if (onDay.isEmpty() && day != null) {
      String days =
          plan.routes().stream()
              .map(route -> String.valueOf(route.day()))
              .distinct()
              .collect(Collectors.joining(", "));
      throw new UsageException("no route on day " + day, "days with routes: " + days);
    }
    List<RoutePlan.Route> chosen = onDay.stream().filter(this::isOfVehicle).toList();
    if (chosen.isEmpty() && vehicle != null) {
      String used =
          onDay.stream()
              .map(route -> route.vehicle() + " (" + route.vehicleType() + ")")
              .distinct()
              .collect(Collectors.joining(", "));
      throw new UsageException(
          "no route of vehicle '" + vehicle + "'" + (day == null ? "" : " on day " + day),
          "vehicles that drive: " + used);
    }
    return chosen;
  }

  private boolean isOfVehicle(RoutePlan.Route route) {
    return vehicle == null
        || String.valueOf(route.vehicle()).equals(vehicle)
        || route.vehicleType().equals(vehicle);
  }
}
