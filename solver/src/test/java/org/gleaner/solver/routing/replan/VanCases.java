package org.gleaner.solver.routing.replan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.HandlingRules;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoadTerms;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingTerms;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.Travel;
import org.gleaner.domain.routing.TruckBan;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;

/** Cases of vans from a garage at 0, the first day of which is a Monday. */
final class VanCases {

  static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  private VanCases() {}

  static RoutingCase routing(
      int days,
      List<Order> orders,
      VehicleType type,
      Travel travel,
      List<List<String>> zones,
      List<TruckBan> bans) {
    RoadTerms roads = new RoadTerms(Map.of("van", "van"), zones, bans, List.of(), Map.of());
    return new RoutingCase(
        "day",
        days,
        List.of(new Depot("garage", new Point(0, 0), TimeWindow.ALWAYS)),
        orders,
        List.of(),
        List.of(type),
        List.of(travel),
        new RoutingTerms(
            RoundingConvention.DOUBLE_TO_HUNDREDTHS,
            VisitNumbers.PLACES_FROM_0,
            MONDAY,
            null,
            HandlingRules.NONE,
            roads));
  }
}
