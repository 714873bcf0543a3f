package org.gleaner.domain.routing;

import java.util.List;

/** What has been driven stays in the plan, by the same vehicle and in the same order. */
final class ExecutedCheck {

  private ExecutedCheck() {}

  static void check(
      RoutingCase routing, List<VehicleRoute> routes, List<RoutingViolation> violations) {
    routing.progress().forEach(progress -> check(routing, progress, routes, violations));
  }

  private static void check(
      RoutingCase routing,
      DayProgress progress,
      List<VehicleRoute> routes,
      List<RoutingViolation> violations) {
    for (VehicleProgress vehicle : progress.vehicles()) {
      List<Integer> places =
          routes.stream()
              .filter(r -> r.day() == progress.day() && r.vehicle() == vehicle.vehicle())
              .findFirst()
              .map(VehicleRoute::places)
              .orElse(List.of());
      List<Integer> done = vehicle.placesDone();
      int same = 0;
      while (same < Math.min(done.size(), places.size())
          && done.get(same).equals(places.get(same))) {
        same++;
      }
      if (same < done.size()) {
        String message =
            "vehicle "
                + (vehicle.vehicle() + 1)
                + " on day "
                + (progress.day() + 1)
                + ": has been at "
                + routing.placeName(done.get(same))
                + " as stop "
                + (same + 1)
                + ", which the plan has not";
        double amount = done.size() - same;
        violations.add(new RoutingViolation(RoutingConstraint.EXECUTED_STOP, amount, message));
      }
    }
  }
}
