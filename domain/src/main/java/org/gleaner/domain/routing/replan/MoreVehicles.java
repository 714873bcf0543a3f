package org.gleaner.domain.routing.replan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gleaner.domain.routing.FleetEmissions;
import org.gleaner.domain.routing.FleetTerms;
import org.gleaner.domain.routing.RoadTerms;
import org.gleaner.domain.routing.RouteEnds;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingTerms;
import org.gleaner.domain.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/**
 * A case with more vehicles, each a type of its own behind the others, so that no vehicle changes
 * its number. On which day they are there is known to {@link ProgressOfDay}.
 */
final class MoreVehicles {

  private MoreVehicles() {}

  static RoutingCase added(RoutingCase routing, List<RouteEvent.VehicleAdded> more) {
    RoutingCase with = routing;
    for (RouteEvent.VehicleAdded one : more) {
      with = added(with, one);
    }
    return with;
  }

  private static RoutingCase added(RoutingCase routing, RouteEvent.VehicleAdded one) {
    VehicleType like = routing.typeOf(one.like());
    VehicleType type =
        new VehicleType(
            one.id(),
            1,
            like.equipment(),
            ends(routing, like, one.depot()),
            like.costs(),
            // It is there on the day on which it comes, whatever the weekday.
            like.hours().onWeekdays(List.of()),
            like.limits(),
            like.unloading());
    List<VehicleType> types = new ArrayList<>(routing.vehicleTypes());
    types.add(type);
    RoutingTerms terms = routing.terms();
    return routing
        .withVehicleTypes(types)
        .withTerms(
            terms
                .withRoads(roads(terms.roads(), like.id(), one.id()))
                .withFleet(fleet(terms.fleet(), like.id(), one.id())));
  }

  private static RouteEnds ends(RoutingCase routing, VehicleType like, @Nullable String depot) {
    if (depot == null) {
      return like.ends();
    }
    int place =
        IntStream.range(0, routing.depots().size())
            .filter(i -> routing.depots().get(i).id().equals(depot))
            .findFirst()
            .orElseThrow();
    return new RouteEnds(place, like.endDepot() == RouteEnds.OPEN ? RouteEnds.OPEN : place);
  }

  private static RoadTerms roads(RoadTerms roads, String like, String id) {
    return new RoadTerms(
        with(roads.classes(), like, id),
        roads.zones(),
        roads.bans(),
        roads.closures(),
        with(roads.profiles(), like, id),
        roads.areas());
  }

  private static FleetTerms fleet(FleetTerms fleet, String like, String id) {
    FleetEmissions emissions = fleet.emissions();
    return new FleetTerms(
        with(fleet.licences(), like, id),
        fleet.drivingRules(),
        new FleetEmissions(with(emissions.perDistance(), like, id), emissions.price()));
  }

  /** What is known of the one type is known of the other. */
  private static <T> Map<String, T> with(Map<String, T> byType, String like, String id) {
    Map<String, T> with = new TreeMap<>(byType);
    if (byType.containsKey(like)) {
      with.put(id, Objects.requireNonNull(byType.get(like)));
    }
    return with;
  }
}
