package org.gleaner.domain.routing.replan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gleaner.domain.routing.DetouredTravel;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;

/**
 * A way around a closed road that a vehicle takes.
 *
 * @param vehicle from 0
 * @param from id of the stop that it leaves
 * @param to id of the next stop
 * @param detour in the units of the case
 */
public record TakenDetour(int vehicle, String from, String to, DetouredTravel.Detour detour) {

  /** All of a day, in the order in which they are driven. */
  public static List<TakenDetour> on(int day, RoutingCase routing, List<VehicleRoute> routes) {
    List<TakenDetour> taken = new ArrayList<>();
    for (VehicleRoute route : routes) {
      if (route.day() == day && route.isUsed()) {
        addAll(routing, route, taken);
      }
    }
    return taken;
  }

  private static void addAll(RoutingCase routing, VehicleRoute route, List<TakenDetour> taken) {
    VehicleType type = routing.typeOf(route);
    List<Integer> stops = new ArrayList<>(route.places());
    stops.add(0, type.startDepot());
    stops.add(type.endDepot());
    for (int way = 1; way < stops.size(); way++) {
      int from = stops.get(way - 1);
      int to = stops.get(way);
      int profile = routing.profile(route, type, way);
      if (routing.travels().get(profile) instanceof DetouredTravel travel) {
        Optional<DetouredTravel.Detour> detour = travel.detour(from, to);
        detour.ifPresent(
            one ->
                taken.add(
                    new TakenDetour(route.vehicle(), routing.idOf(from), routing.idOf(to), one)));
      }
    }
  }
}
