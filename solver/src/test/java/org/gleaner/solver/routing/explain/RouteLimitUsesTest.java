package org.gleaner.solver.routing.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.gleaner.domain.routing.CrewHours;
import org.gleaner.domain.routing.DayPattern;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.DrivingRules;
import org.gleaner.domain.routing.FacilityTerms;
import org.gleaner.domain.routing.IntermediateFacility;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.PlanarTravel;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;
import org.gleaner.domain.routing.WorkingHours;
import org.gleaner.solver.routing.compile.CompiledRouting;
import org.gleaner.solver.routing.explain.RouteExplanation.Use;
import org.junit.jupiter.api.Test;

/** A depot at 0 of a line, and limits that a route has together with others. */
class RouteLimitUsesTest {

  private static final double NEVER = Double.POSITIVE_INFINITY;

  private static RouteExplainer explainer(
      int days,
      VehicleType type,
      List<Order> orders,
      List<IntermediateFacility> facilities,
      VehicleRoute... routes) {
    RoutingCase routing =
        new RoutingCase(
            "limits",
            days,
            List.of(new Depot("d", new Point(0, 0), TimeWindow.ALWAYS)),
            orders,
            facilities,
            List.of(type),
            new PlanarTravel(),
            RoundingConvention.DOUBLE_TO_HUNDREDTHS,
            VisitNumbers.PLACES_FROM_0);
    return RouteExplainer.of(
        CompiledRouting.of(routing), new RoutingSolution(List.of(routes), null));
  }

  private static Order order(String id, double x, double load, int day) {
    return Order.of(id, new Point(x, 0), load)
        .withDayPatterns(List.of(new DayPattern(List.of(day))));
  }

  /**
   * 9 a day, 20 a week and 30 in two; before the first day 2 were driven this week, 5 last week.
   */
  private static VehicleType driven(int count) {
    CrewHours crew = new CrewHours(new DrivingRules(NEVER, 0, 9, 20, 30), 2, 5);
    return VehicleType.of("van", count, 9, 0).withHours(WorkingHours.ALWAYS.withCrew(crew));
  }

  /** 8 on the first day and 6 on the second: with what was driven before 16 and 21. */
  @Test
  void drivingIsHeldAgainstTheDayAndItsWeeks() {
    List<Order> orders = List.of(order("a", 4, 1, 0), order("b", 3, 1, 1));
    VehicleRoute second = new VehicleRoute(0, 1, List.of(2));
    RouteExplainer explainer =
        explainer(2, driven(1), orders, List.of(), new VehicleRoute(0, 0, List.of(1)), second);

    assertThat(explainer.route(0, 1).orElseThrow().limits())
        .contains(
            entry("daily-driving", new Use(6, 9)),
            entry("weekly-driving", new Use(16, 20)),
            entry("fortnightly-driving", new Use(21, 30)));
  }

  /**
   * The problem shares the 18 that are left of the week among three days, 6 on each: 8 on the first
   * are more, but the others leave 12.
   */
  @Test
  void aPlaceHasWhatOtherDaysLeaveOfTheWeek() {
    List<Order> orders = List.of(order("a", 4, 1, 0), order("b", 2, 1, 1), order("c", 1, 1, 2));
    RouteExplainer explainer =
        explainer(
            3,
            driven(1),
            orders,
            List.of(),
            new VehicleRoute(0, 1, List.of(2)),
            new VehicleRoute(0, 2, List.of(3)));

    assertThat(explainer.order(0).others())
        .extracting(OrderExplanation.Place::delta, OrderExplanation.Place::broken)
        .containsExactly(tuple(8.0, Map.of()));
  }

  /** 8 on each of two days and 2 before are 18; 8 more are 6 above what the week allows. */
  @Test
  void namesTheWeekThatIsUsedUp() {
    List<Order> orders = List.of(order("a", 4, 1, 0), order("b", 4, 1, 1), order("c", 4, 1, 2));
    RouteExplainer explainer =
        explainer(
            3,
            driven(1),
            orders,
            List.of(),
            new VehicleRoute(0, 0, List.of(1)),
            new VehicleRoute(0, 1, List.of(2)));

    // In two weeks 5 + 2 + 24 are 31.
    assertThat(explainer.order(2).others().get(0).broken())
        .containsExactly(entry("fortnightly-driving", 1.0), entry("weekly-driving", 6.0));
  }

  /** A plant that takes 10 a day gets 4 from one van and 3 from the other. */
  private static RouteExplainer plant(Order... orders) {
    FacilityTerms terms = new FacilityTerms(List.of(TimeWindow.ALWAYS), List.of(), List.of(10.0));
    int plant = 1 + orders.length;
    return explainer(
        1,
        VehicleType.of("van", 2, 20, 0).withUnloading(List.of(plant), 3, true),
        List.of(orders),
        List.of(new IntermediateFacility("plant", new Point(0, 0), 0, terms)),
        new VehicleRoute(0, 0, List.of(1, plant)),
        new VehicleRoute(1, 0, List.of(2, plant)));
  }

  @Test
  void aFacilityIsFilledByAllVehiclesOfTheDay() {
    RouteExplainer explainer = plant(order("a", 4, 4, 0), order("b", 3, 3, 0), order("c", 2, 4, 0));

    assertThat(explainer.route(0, 0).orElseThrow().limits())
        .containsEntry("facility-capacity plant 1", new Use(7, 10));
  }

  /** A 4 more are 11. */
  @Test
  void namesTheFacilityThatHasNoRoomForAnOrder() {
    RouteExplainer explainer = plant(order("a", 4, 4, 0), order("b", 3, 3, 0), order("c", 2, 4, 0));

    assertThat(explainer.order(2).others())
        .extracting(OrderExplanation.Place::broken)
        .isNotEmpty()
        .containsOnly(Map.of("facility-capacity plant 1", 1.0));
  }
}
