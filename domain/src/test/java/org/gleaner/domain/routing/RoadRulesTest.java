package org.gleaner.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.routing.ImpossibleOrder.Reason;
import org.junit.jupiter.api.Test;

/**
 * Depot at 0, orders a at 10 and b at 20 on a line; a unit takes a unit of time. Service takes 5. A
 * is in the old quarter, b on an island.
 */
class RoadRulesTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final int VAN = 0;
  private static final int TRUCK = 1;
  private static final int A = 1;
  private static final int B = 2;

  private TimeWindow hours = TimeWindow.ALWAYS;
  private List<TruckBan> bans = List.of();
  private List<RoadClosure> closures = List.of();
  private Map<String, List<Integer>> profiles = Map.of();
  private List<DayPattern> patterns = List.of(DayPattern.FIRST_DAY);

  @Test
  void whoComesAfterABanHasBegunBreaksIt() {
    bans = List.of(ban(12, TruckBan.END_OF_DAY));

    // Service at 10 ends at 15; it would have to start at 7.
    assertThat(violations(TRUCK, A)).containsExactly("truck-ban 3.0");
    assertThat(violations(VAN, A)).isEmpty();
  }

  @Test
  void whoComesBeforeTheEndOfABanWaits() {
    bans = List.of(ban(2, 30));

    assertThat(violations(TRUCK, A)).isEmpty();
    assertThat(schedule(TRUCK).get(1).start()).isEqualTo(30);
  }

  @Test
  void aBanAllDayIsBrokenOnceAndNotByBeingLateToo() {
    bans = List.of(ban(0, TruckBan.END_OF_DAY));

    assertThat(violations(TRUCK, A)).containsExactly("truck-ban 1.0");
  }

  @Test
  void whoIsLateForTheOrderItselfBreaksItsWindow() {
    hours = new TimeWindow(0, 6);
    bans = List.of(ban(20, 30));

    assertThat(violations(TRUCK, A)).containsExactly("time-window 4.0");
  }

  @Test
  void aClosedRoadIsNoWay() {
    closures = List.of(new RoadClosure("island", null, List.of(), MONDAY, MONDAY, null));
    profiles = Map.of("truck", List.of(1, 0));

    assertThat(violations(TRUCK, B)).containsExactly("no-way 1.0", "no-way 1.0");
    assertThat(violations(VAN, B)).isEmpty();
  }

  @Test
  void ordersThatBansOrClosuresMakeImpossibleAreNamed() {
    bans = List.of(new TruckBan("old-quarter", List.of(), List.of(), 0, TruckBan.END_OF_DAY));
    closures = List.of(new RoadClosure("island", null, List.of(), MONDAY, MONDAY, null));
    profiles = Map.of("van", List.of(1, 0), "truck", List.of(1, 0));

    assertThat(ImpossibleOrders.of(routing()))
        .extracting(ImpossibleOrder::reason)
        .containsExactly(Reason.TRUCK_BAN, Reason.ROAD_CLOSED);
    assertThat(ImpossibleOrders.of(routing()).get(0).message()).endsWith(": old-quarter");
  }

  @Test
  void anOrderIsPossibleIfAnyPatternAvoidsTheDaysOfAClosure() {
    closures = List.of(new RoadClosure("island", null, List.of(), MONDAY, MONDAY, null));
    profiles = Map.of("van", List.of(1, 0), "truck", List.of(1, 0));
    patterns = List.of(DayPattern.FIRST_DAY, new DayPattern(List.of(1)));

    assertThat(ImpossibleOrders.of(routing())).isEmpty();
    patterns = List.of(DayPattern.FIRST_DAY, new DayPattern(List.of(0, 1)));
    assertThat(ImpossibleOrders.of(routing()))
        .extracting(ImpossibleOrder::order)
        .containsExactly(1);
  }

  @Test
  void aPointIsInAnAreaIfItsBorderIsCrossedOnceOnTheWayOut() {
    // An L: the square from 0 to 2 without its upper right quarter.
    Polygon area =
        new Polygon(
            List.of(
                new Point(0, 0),
                new Point(2, 0),
                new Point(2, 1),
                new Point(1, 1),
                new Point(1, 2),
                new Point(0, 2)));
    assertThat(area.contains(new Point(0.5, 1.5))).isTrue();
    assertThat(area.contains(new Point(1.5, 0.5))).isTrue();
    assertThat(area.contains(new Point(1.5, 1.5))).isFalse();
    assertThat(area.contains(new Point(-0.5, 0.5))).isFalse();
  }

  private static TruckBan ban(double from, double until) {
    return new TruckBan("old-quarter", List.of("truck"), List.of(), from, until);
  }

  private List<String> violations(int vehicle, int place) {
    VehicleRoute route = new VehicleRoute(vehicle, 0, List.of(place));
    RoutingSolution plan = new RoutingSolution(List.of(route), null);
    return RoutingSolutionCheck.check(routing(), plan).violations().stream()
        .filter(v -> v.constraint() != RoutingConstraint.MANDATORY_ORDER)
        .map(v -> v.constraint().id() + " " + v.amount())
        .toList();
  }

  private List<RouteSchedule.Stop> schedule(int vehicle) {
    return RouteSchedule.of(routing(), new VehicleRoute(vehicle, 0, List.of(A))).stops();
  }

  private RoutingCase routing() {
    Travel usual = new PlanarTravel();
    Order a = Order.of("a", new Point(10, 0), 1).withServiceTime(5).withWindows(List.of(hours));
    Order b = Order.of("b", new Point(20, 0), 1).withDayPatterns(patterns);
    RoadTerms roads =
        new RoadTerms(
            Map.of("van", "van", "truck", "truck"),
            List.of(List.of(), List.of("old-quarter"), List.of("island")),
            bans,
            closures,
            profiles);
    return new RoutingCase(
        "small",
        2,
        List.of(new Depot("d", new Point(0, 0), TimeWindow.ALWAYS)),
        List.of(a, b),
        List.of(),
        List.of(VehicleType.of("van", 1, 9, 0), VehicleType.of("truck", 1, 9, 0)),
        List.of(usual, new ClosedTravel(usual, closures)),
        new RoutingTerms(
            RoundingConvention.DOUBLE_TO_HUNDREDTHS,
            VisitNumbers.PLACES_FROM_0,
            MONDAY,
            null,
            HandlingRules.NONE,
            roads));
  }
}
