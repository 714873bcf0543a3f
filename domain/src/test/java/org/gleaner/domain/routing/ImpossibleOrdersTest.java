package org.gleaner.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gleaner.domain.routing.ImpossibleOrder.Reason;
import org.junit.jupiter.api.Test;

/** A depot at 0 of a line and an order at 10; vehicles carry 9 and work from 0 to 30. */
class ImpossibleOrdersTest {

  private static final TimeWindow SHIFT = new TimeWindow(0, 30);
  private static final VehicleType VAN = VehicleType.of("van", 1, 9, 0).withShift(SHIFT);
  private static final Order ORDER = Order.of("a", new Point(10, 0), 9);

  @Test
  void anOrderThatFitsIsPossible() {
    // 10 there, 10 of service, 10 home: 30.
    assertThat(reasons(ORDER.withServiceTime(10))).isEmpty();
  }

  @Test
  void moreThanEveryVehicleCarriesIsImpossible() {
    Order heavy = Order.of("a", new Point(10, 0), 9.5);
    assertThat(reasons(heavy)).containsExactly(Reason.CAPACITY);
    assertThat(ImpossibleOrders.of(routing(List.of(VAN), new PlanarTravel(), heavy)))
        .first()
        .extracting(ImpossibleOrder::message)
        .isEqualTo("no vehicle for it carries as much: 9.5");
    VehicleType truck = VehicleType.of("truck", 1, 10, 0);
    assertThat(ImpossibleOrders.of(routing(List.of(VAN, truck), new PlanarTravel(), heavy)))
        .isEmpty();
  }

  @Test
  void absurdFiguresAreShownInFewDigits() {
    assertThat(messageOf(1e300)).endsWith(": 1e300");
    assertThat(messageOf(-1.5 + 2e12)).endsWith(": 2e12");
    assertThat(messageOf(123456.75)).endsWith(": 123456.75");
    // 1 / 3 has 16 digits, of which 12 are shown.
    assertThat(messageOf(100 / 3.0)).endsWith(": 33.3333333333");
  }

  private static String messageOf(double load) {
    Order heavy = Order.of("a", new Point(10, 0), load);
    return ImpossibleOrders.of(routing(List.of(VAN), new PlanarTravel(), heavy)).get(0).message();
  }

  @Test
  void whatIsTooFarForItsWindowOrTheShiftIsImpossible() {
    assertThat(reasons(ORDER.withWindows(List.of(new TimeWindow(0, 9)))))
        .containsExactly(Reason.UNREACHABLE);
    // The later window is met, but then it is 21 + 10 > 30 when the vehicle is home.
    assertThat(reasons(ORDER.withWindows(List.of(new TimeWindow(0, 9), new TimeWindow(21, 40)))))
        .containsExactly(Reason.UNREACHABLE);
    assertThat(reasons(ORDER.withServiceTime(10.5))).containsExactly(Reason.UNREACHABLE);
    assertThat(reasons(ORDER.withReleaseTime(25))).containsExactly(Reason.UNREACHABLE);
    VehicleType brief = VAN.withLimits(19, Double.POSITIVE_INFINITY);
    assertThat(ImpossibleOrders.of(routing(List.of(brief), new PlanarTravel(), ORDER))).hasSize(1);
  }

  @Test
  void whatIsFurtherThanAVehicleOrItsDriverMayDriveIsImpossible() {
    // 10 there and 10 home.
    double never = Double.POSITIVE_INFINITY;
    VehicleType near = VAN.withLimits(never, 19);
    assertThat(reasons(ORDER, near)).containsExactly(Reason.TOO_FAR);
    assertThat(reasons(ORDER, VAN.withLimits(never, 20))).isEmpty();
    VehicleType slow = VAN.withLimits(new RouteLimits(never, never, 19, Integer.MAX_VALUE));
    assertThat(reasons(ORDER, slow)).containsExactly(Reason.TOO_FAR);
    DrivingRules rules = new DrivingRules(never, 0, 19, never, never);
    VehicleType ruled = VAN.withHours(new WorkingHours(SHIFT, 0, List.of(), CrewHours.of(rules)));
    assertThat(reasons(ORDER, ruled)).containsExactly(Reason.TOO_FAR);
    // One that may drive as far comes nearest.
    assertThat(reasons(ORDER.withReleaseTime(25), near)).containsExactly(Reason.TOO_FAR);
    assertThat(
            ImpossibleOrders.of(
                routing(List.of(near, VAN), new PlanarTravel(), ORDER.withReleaseTime(25))))
        .extracting(ImpossibleOrder::reason)
        .containsExactly(Reason.UNREACHABLE);
  }

  /** A facility at 14 where unloading takes 3: 10 there, 4 on, 3 to unload, 14 home. */
  @Test
  void whoMustComeHomeEmptyGoesByWayOfAPlaceToUnload() {
    IntermediateFacility facility = new IntermediateFacility("f", new Point(14, 0), 3);
    VehicleType van = VAN.withUnloading(List.of(2), 1, true);
    assertThat(reasons(facility, van.withShift(new TimeWindow(0, 31)))).isEmpty();
    assertThat(reasons(facility, van.withShift(new TimeWindow(0, 30.9))))
        .containsExactly(Reason.UNREACHABLE);
    assertThat(reasons(facility, van.withLimits(Double.POSITIVE_INFINITY, 27)))
        .containsExactly(Reason.TOO_FAR);
  }

  private static List<Reason> reasons(IntermediateFacility facility, VehicleType type) {
    RoutingCase routing =
        new RoutingCase(
            "line",
            1,
            List.of(new Depot("d", new Point(0, 0), TimeWindow.ALWAYS)),
            List.of(ORDER),
            List.of(facility),
            List.of(type),
            new PlanarTravel(),
            RoundingConvention.DOUBLE_TO_HUNDREDTHS,
            VisitNumbers.PLACES_FROM_0);
    return ImpossibleOrders.of(routing).stream().map(ImpossibleOrder::reason).toList();
  }

  private static List<Reason> reasons(Order order, VehicleType type) {
    return ImpossibleOrders.of(routing(List.of(type), new PlanarTravel(), order)).stream()
        .map(ImpossibleOrder::reason)
        .toList();
  }

  /** Depot, order a, order b: a directly takes 50, but by b it is 5 + 5. */
  @Test
  void theWayMayLeadOverOtherPlaces() {
    double[] times = {0, 50, 5, 5, 0, 5, 5, 5, 0};
    Order other = Order.of("b", new Point(5, 0), 1);
    RoutingCase routing = routing(List.of(VAN), ListedTravel.of(3, times), ORDER, other);
    assertThat(ImpossibleOrders.of(routing)).isEmpty();

    double none = Double.POSITIVE_INFINITY;
    double[] noWay = {0, none, 5, 5, 0, 5, 5, none, 0};
    RoutingCase cut = routing(List.of(VAN), ListedTravel.of(3, noWay), ORDER, other);
    assertThat(ImpossibleOrders.of(cut)).extracting(ImpossibleOrder::order).containsExactly(0);
  }

  @Test
  void whatNoVehicleMayServeIsImpossible() {
    Order lift = ORDER.withHandling(new Handling(null, null, List.of("lift")));
    assertThat(reasons(lift)).containsExactly(Reason.VEHICLE_FEATURE);
    Order hazard = ORDER.withHandling(new Handling(null, "9A", List.of()));
    assertThat(reasons(hazard)).containsExactly(Reason.HAZARD_PERMIT);
  }

  /** One vehicle has the lift, the other the permit: the one with the lift comes nearer. */
  @Test
  void theReasonIsThatOfTheVehicleThatComesNearest() {
    Order both = ORDER.withHandling(new Handling(null, "9A", List.of("lift")));
    VehicleType lift = VAN.withEquipment(VAN.equipment().withFeatures(List.of("lift")));
    VehicleType permit = VAN.withEquipment(VAN.equipment().withHazardClasses(List.of("9A")));
    assertThat(ImpossibleOrders.of(routing(List.of(lift, permit), new PlanarTravel(), both)))
        .extracting(ImpossibleOrder::reason)
        .containsExactly(Reason.HAZARD_PERMIT);
  }

  @Test
  void daysBeyondTheHorizonAreImpossible() {
    Order third = ORDER.withDayPatterns(List.of(new DayPattern(List.of(0, 2))));
    assertThat(reasons(third)).containsExactly(Reason.NO_DAY_PATTERN);
  }

  private static List<Reason> reasons(Order order) {
    return ImpossibleOrders.of(routing(List.of(VAN), new PlanarTravel(), order)).stream()
        .map(ImpossibleOrder::reason)
        .toList();
  }

  private static RoutingCase routing(List<VehicleType> types, Travel travel, Order... orders) {
    return new RoutingCase(
        "line",
        2,
        List.of(new Depot("d", new Point(0, 0), TimeWindow.ALWAYS)),
        List.of(orders),
        List.of(),
        types,
        travel,
        RoundingConvention.DOUBLE_TO_HUNDREDTHS,
        VisitNumbers.PLACES_FROM_0);
  }
}
