package org.gleaner.domain.pickup.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.gleaner.domain.pickup.Mixtures;
import org.gleaner.domain.pickup.YearlyFlow;
import org.gleaner.domain.routing.DayPattern;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.FacilityTerms;
import org.gleaner.domain.routing.Handling;
import org.gleaner.domain.routing.IntermediateFacility;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.PlanarTravel;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutePlans;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleCosts;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;
import org.gleaner.domain.routing.VisitTerms;
import org.junit.jupiter.api.Test;

class OrderCostsTest {

  /**
   * On a line: depot 0, orders at 3,000 and 5,000 m, works at 6,000 m; a metre costs 0.001, a route
   * 4. The route 0 - 3 - 5 - 6 - 0 is 12,000 m: 4 + 12 = 16. Alone each order costs the same 4 +
   * 12, so each bears 8. The second carries 2 t over 1 km, the first 1 t over 3 km.
   */
  @Test
  void aRoutesCostIsSharedOutByWhatEachVisitWouldCostAlone() {
    RoutingCase routing = routing(3000, 5000);
    List<OrderCost> costs = OrderCosts.of(routing, plan(routing, List.of(1, 2, 3)));

    assertThat(costs)
        .containsExactly(new OrderCost("o1", "hdd", 1, 3, 8), new OrderCost("o2", "lead", 2, 1, 8));
    List<Haul> hauls = Haul.of(costs);
    assertThat(hauls.get(1).costPerTonneKm()).isCloseTo(4, within(1e-12));
    assertThat(hauls.get(1).costPerTonne()).isCloseTo(4, within(1e-12));
  }

  /** Behind the works, at 8,000 m, an order alone costs 4 + 16: of 20, it bears 20 / 36. */
  @Test
  void whoIsFartherBearsMoreAndNothingIsLost() {
    RoutingCase routing = routing(3000, 8000);
    List<OrderCost> costs = OrderCosts.of(routing, plan(routing, List.of(1, 2, 3)));

    assertThat(costs.get(1).cost()).isCloseTo(20 * 20.0 / 36, within(1e-9));
    assertThat(costs.stream().mapToDouble(OrderCost::cost).sum()).isCloseTo(20, within(1e-9));
  }

  /**
   * 1 t of motors that cost 8 over 3 km: of 30 t/a old and 90 t/a new ones a quarter and three
   * quarters of each, at the same cost a tonne. Lead is in no mixture and stays what it was.
   */
  @Test
  void whatIsPickedUpTogetherBearsItsCostByMass() {
    List<Haul> hauls = List.of(new Haul("lead", 2, 2, 8), new Haul("motor", 1, 3, 8));
    Mixtures mixtures = new Mixtures(Map.of("old", "motor", "new", "motor", "newest", "motor"));
    List<YearlyFlow> flows =
        List.of(
            new YearlyFlow("city", "old", 30),
            new YearlyFlow("city", "new", 50),
            new YearlyFlow("town", "new", 40),
            new YearlyFlow("city", "newest", 0),
            new YearlyFlow("city", "lead", 100));

    assertThat(Haul.apart(hauls, mixtures, flows))
        .containsExactly(
            new Haul("lead", 2, 2, 8),
            new Haul("new", 0.75, 2.25, 6),
            new Haul("old", 0.25, 0.75, 2));
  }

  private static RoutePlan plan(RoutingCase routing, List<Integer> places) {
    VehicleRoute route = new VehicleRoute(0, 0, places);
    return RoutePlans.of(routing, new RoutingSolution(List.of(route), null), List.of());
  }

  private static RoutingCase routing(double first, double second) {
    VehicleType van =
        VehicleType.of("van", 1, 5000, 0)
            .withCosts(VehicleCosts.of(4, 0.001))
            .withUnloading(List.of(3), 5, true);
    return new RoutingCase(
        "line",
        1,
        List.of(new Depot("garage", new Point(0, 0), TimeWindow.ALWAYS)),
        List.of(order("o1", first, 1000, "hdd"), order("o2", second, 2000, "lead")),
        List.of(new IntermediateFacility("works", new Point(6000, 0), 0, FacilityTerms.OPEN)),
        List.of(van),
        new PlanarTravel(),
        RoundingConvention.DOUBLE_TO_HUNDREDTHS,
        VisitNumbers.PLACES_FROM_0);
  }

  private static Order order(String id, double x, double kg, String material) {
    VisitTerms visit =
        new VisitTerms(0, 0, List.of(TimeWindow.ALWAYS), 0, List.of(DayPattern.FIRST_DAY));
    Handling handling = new Handling(material, null, List.of());
    return new Order(id, "", new Point(x, 0), List.of(kg), visit, handling, null);
  }
}
