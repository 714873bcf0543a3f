package org.gleaner.solver.routing.compile;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.gleaner.domain.routing.ClosedTravel;
import org.gleaner.domain.routing.RoadClosure;
import org.gleaner.domain.routing.RoadTerms;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.Travel;
import org.gleaner.domain.routing.TruckBan;

/** Bans and closures in a zone of some of the orders, drawn from a seed. */
final class RandomRoadRules {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final String ZONE = "zone";

  private RandomRoadRules() {}

  /**
   * Trucks are kept out of the zone for a while each day, and everybody late on Monday, when its
   * roads are closed or longer.
   */
  static RoutingCase of(RoutingCase routing, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<List<String>> zones = new ArrayList<>();
    for (int place = 0; place < routing.placeCount(); place++) {
      boolean isInside = routing.isOrder(place) && random.nextInt(2) == 0;
      zones.add(isInside ? List.of(ZONE) : List.of());
    }
    double from = random.nextInt(300);
    double then = 300 + random.nextInt(200);
    List<TruckBan> bans =
        List.of(
            new TruckBan(ZONE, List.of("truck"), List.of(), from, from + random.nextInt(300)),
            new TruckBan(ZONE, List.of(), List.of(DayOfWeek.MONDAY), then, then + 200));
    RoadClosure.Detour detour =
        random.nextBoolean() ? null : new RoadClosure.Detour(random.nextInt(20), 5);
    List<RoadClosure> closures =
        List.of(new RoadClosure(ZONE, null, List.of(), MONDAY, MONDAY, detour));
    Map<String, String> classes = Map.of("plain", "van", "idle", "van", "empty", "truck");
    Travel usual = routing.travel();
    RoadTerms roads =
        new RoadTerms(
            classes, zones, bans, closures, Map.of("van", List.of(1, 0), "truck", List.of(1, 0)));
    return new RoutingCase(
        routing.name(),
        routing.days(),
        routing.depots(),
        routing.orders(),
        routing.facilities(),
        routing.vehicleTypes(),
        List.of(usual, new ClosedTravel(usual, closures)),
        routing.terms().startingOn(MONDAY).withRoads(roads));
  }
}
