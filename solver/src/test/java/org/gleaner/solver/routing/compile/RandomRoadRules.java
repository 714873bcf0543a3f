package org.gleaner.solver.routing.compile;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.gleaner.domain.routing.ClosedTravel;
import org.gleaner.domain.routing.Handling;
import org.gleaner.domain.routing.ListedTravel;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoadClosure;
import org.gleaner.domain.routing.RoadTerms;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.Travel;
import org.gleaner.domain.routing.TruckBan;
import org.gleaner.domain.routing.VehicleType;

/** Bans and closures in a zone of some of the orders, drawn from a seed. */
final class RandomRoadRules {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final String ZONE = "zone";
  private static final double EVENING = 22 * 3600.0;

  private RandomRoadRules() {}

  /**
   * Trucks are kept out of the zone for a while each day, and everybody late on Monday, when its
   * roads are closed or longer.
   */
  static RoutingCase of(RoutingCase routing, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<List<String>> zones = zones(routing, random);
    double from = random.nextInt(300);
    double then = 300 + random.nextInt(200);
    List<TruckBan> bans =
        List.of(
            new TruckBan(ZONE, List.of("truck"), List.of(), from, from + random.nextInt(300)),
            new TruckBan(ZONE, List.of(), List.of(DayOfWeek.MONDAY), then, then + 200));
    RoadClosure.Detour detour =
        random.nextBoolean() && hasTables(routing)
            ? null
            : new RoadClosure.Detour(random.nextInt(20), 5);
    List<RoadClosure> closures =
        isCharged(routing)
            ? List.of()
            : List.of(new RoadClosure(ZONE, null, List.of(), MONDAY, MONDAY, detour));
    return ruled(routing, zones, bans, closures);
  }

  /**
   * Of a case at {@link NightCases#later night}: on most evenings a ban begins at 22:00, and ends
   * when shifts have passed midnight; another is in force on Tuesday morning, to Monday's shifts.
   */
  static RoutingCase atNight(RoutingCase routing, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<List<String>> zones = zones(routing, random);
    List<DayOfWeek> evenings =
        List.of(DayOfWeek.SUNDAY, random.nextBoolean() ? DayOfWeek.MONDAY : DayOfWeek.TUESDAY);
    double until = TruckBan.END_OF_DAY + random.nextInt(300);
    double early = random.nextInt(300);
    List<TruckBan> bans =
        List.of(
            new TruckBan(ZONE, List.of("truck"), evenings, EVENING, until),
            new TruckBan(ZONE, List.of(), List.of(DayOfWeek.TUESDAY), early, early + 100));
    return ruled(routing, zones, bans, List.of());
  }

  /** In whole numbers a problem looks for ways that there are not in tables alone. */
  private static boolean hasTables(RoutingCase routing) {
    return routing.travels().stream().anyMatch(ListedTravel.class::isInstance);
  }

  /** No format states charges of ways and closures, and a problem has no charges of closed ones. */
  private static boolean isCharged(RoutingCase routing) {
    return routing.travels().stream()
        .anyMatch(travel -> travel instanceof ListedTravel listed && listed.charges() != null);
  }

  /** Half of the orders lie in the zone. */
  private static List<List<String>> zones(RoutingCase routing, SplittableRandom random) {
    List<List<String>> zones = new ArrayList<>();
    for (int place = 0; place < routing.placeCount(); place++) {
      boolean isInside = routing.isOrder(place) && random.nextInt(2) == 0;
      zones.add(isInside ? List.of(ZONE) : List.of());
    }
    return zones;
  }

  /** What only trucks may serve, which may be banned all day, need not be served. */
  private static Order optional(Order order) {
    Handling terms = order.handling();
    boolean isForAll = terms.requiredFeatures().isEmpty() && terms.hazardClass() == null;
    return isForAll || !order.isMandatory() ? order : order.withPrize(50.0);
  }

  /** On Monday each profile has a twin with the closures. */
  private static RoutingCase ruled(
      RoutingCase routing,
      List<List<String>> zones,
      List<TruckBan> bans,
      List<RoadClosure> closures) {
    List<Travel> travels = new ArrayList<>(routing.travels());
    Map<String, List<Integer>> profiles = new HashMap<>();
    if (!closures.isEmpty()) {
      routing.travels().forEach(usual -> travels.add(new ClosedTravel(usual, closures)));
      for (VehicleType type : routing.vehicleTypes()) {
        int usual = type.equipment().profile();
        profiles.put(type.id(), List.of(usual + routing.travels().size(), usual));
      }
    }
    Map<String, String> classes = Map.of("plain", "van", "idle", "van", "empty", "truck");
    return new RoutingCase(
        routing.name(),
        routing.days(),
        routing.depots(),
        routing.orders().stream().map(RandomRoadRules::optional).toList(),
        routing.facilities(),
        routing.vehicleTypes(),
        travels,
        routing
            .terms()
            .startingOn(MONDAY)
            .withRoads(new RoadTerms(classes, zones, bans, closures, profiles)));
  }
}
