package org.gleaner.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A depot at 0 of a line, orders at 3 and 10, a facility at 4; figures count as they are. */
class HandlingAndHoursCheckTest {
  private static final Order NEAR = Order.of("near", new Point(3, 0), 6);
  private static final Order FAR = Order.of("far", new Point(10, 0), 5);
  private static final int AT_NEAR = 1;
  private static final int AT_FAR = 2;
  private static final int AT_FACILITY = 3;
  private static final IntermediateFacility FACILITY =
      new IntermediateFacility("f", new Point(4, 0), 2);
  private static final VehicleType VEHICLE =
      VehicleType.of("v", 2, 11, 0).withUnloading(List.of(AT_FACILITY), 9, false);
  private static final TimeWindow ANY = TimeWindow.ALWAYS;

  @Test
  void aVehicleHasAllFeaturesThatItsOrdersRequire() {
    Order near = NEAR.withHandling(new Handling(null, null, List.of("crane", "scale", "lift")));
    VehicleType crane = VEHICLE.withEquipment(VEHICLE.equipment().withFeatures(List.of("crane")));
    VehicleType all =
        VEHICLE.withEquipment(
            VEHICLE.equipment().withFeatures(List.of("lift", "crane", "scale", "radio")));

    assertBroken(check(crane, List.of(near, FAR), AT_NEAR, AT_FAR), "vehicle-feature", 2);
    assertThat(check(all, List.of(near, FAR), AT_NEAR, AT_FAR).isFeasible()).isTrue();
  }

  @Test
  void hazardousLoadsNeedAPermitOfTheirClass() {
    Order near = NEAR.withHandling(new Handling(null, "9A", List.of()));
    VehicleType permitted =
        VEHICLE.withEquipment(VEHICLE.equipment().withHazardClasses(List.of("8", "9A")));

    assertBroken(check(VEHICLE, List.of(near, FAR), AT_NEAR, AT_FAR), "hazard-permit", 1);
    assertThat(check(permitted, List.of(near, FAR), AT_NEAR, AT_FAR).isFeasible()).isTrue();
  }

  @Test
  void aFacilityTakesItsMaterialsOnly() {
    Order near = NEAR.withHandling(new Handling("hdd", null, List.of()));
    IntermediateFacility motors = facility(List.of(ANY), List.of("motors"), List.of());

    assertBroken(
        check(motors, VEHICLE, List.of(near, FAR), AT_NEAR, AT_FACILITY, AT_FAR),
        "facility-material",
        1);
    // Carried past it to the depot, it is none of the facility's business; far has no material.
    assertThat(check(motors, VEHICLE, List.of(near, FAR), AT_FAR, AT_FACILITY, AT_NEAR))
        .matches(RoutingCheck::isFeasible);
  }

  @Test
  void aFacilityTakesNoMoreADayThanItCanFromAllVehiclesTogether() {
    IntermediateFacility small = facility(List.of(ANY), List.of(), List.of(10.0));
    VehicleRoute first = new VehicleRoute(0, 0, List.of(AT_NEAR, AT_FACILITY));
    VehicleRoute second = new VehicleRoute(1, 0, List.of(AT_FAR, AT_FACILITY));

    // 6 + 5 = 11.
    assertBroken(
        check(routing(small, 1, VEHICLE, List.of(NEAR, FAR)), first, second),
        "facility-capacity",
        1);
    List<DayPattern> anyDay = VisitPatterns.of(1, 2);
    List<Order> orders = List.of(NEAR.withDayPatterns(anyDay), FAR.withDayPatterns(anyDay));
    VehicleRoute nextDay = new VehicleRoute(0, 1, List.of(AT_FAR, AT_FACILITY));
    assertThat(check(routing(small, 2, VEHICLE, orders), first, nextDay).isFeasible()).isTrue();
  }

  @Test
  void unloadingStartsInTheHoursOfTheFacility() {
    IntermediateFacility siesta =
        facility(List.of(new TimeWindow(0, 2), new TimeWindow(20, 25)), List.of(), List.of());
    Order far = FAR.withWindows(List.of(new TimeWindow(0, 27)));

    // There at 3 + 1 = 4, open at 20, done at 22, at the other order at 28 instead of 27.
    assertBroken(
        check(siesta, VEHICLE, List.of(NEAR, far), AT_NEAR, AT_FACILITY, AT_FAR), "time-window", 1);
    IntermediateFacility morning = facility(List.of(new TimeWindow(0, 3)), List.of(), List.of());
    assertBroken(
        check(morning, VEHICLE, List.of(NEAR, FAR), AT_NEAR, AT_FACILITY, AT_FAR),
        "facility-hours",
        1);
  }

  @Test
  void ordersAndTravelTimeOfARouteAreLimited() {
    VehicleType one = VEHICLE.withLimits(new RouteLimits(1e9, 1e9, 18, 1));

    RoutingCheck check = check(one, List.of(NEAR.withServiceTime(7), FAR), AT_NEAR, AT_FAR);

    assertThat(check.brokenConstraints()).containsExactly("max-orders", "max-travel-time");
    // 3 + 7 + 10 = 20 on the road; the service does not count. Two orders.
    assertThat(check.violations()).extracting(RoutingViolation::amount).containsExactly(1.0, 2.0);
  }

  @Test
  void anOpenRouteStartsAndEndsAtItsStops() {
    VehicleType home = VEHICLE.withEnds(new RouteEnds(RouteEnds.OPEN, 0));
    VehicleType away = VEHICLE.withEnds(new RouteEnds(0, RouteEnds.OPEN));

    // From the first order: 7 to the second and 10 home. From the depot: 3 + 7.
    assertThat(check(home, List.of(NEAR, FAR), AT_NEAR, AT_FAR).cost()).isEqualTo(17);
    assertThat(check(away, List.of(NEAR, FAR), AT_NEAR, AT_FAR).cost()).isEqualTo(10);
    VehicleType shift = away.withShift(new TimeWindow(5, 14));
    assertBroken(check(shift, List.of(NEAR, FAR), AT_NEAR, AT_FAR), "depot-hours", 1);
  }

  @Test
  void setupIsNotRepeatedAtOneLocation() {
    VisitTerms slow = VisitTerms.ANY_TIME.withServiceTime(1).withSetupTime(4);
    Order first = NEAR.withVisit(slow);
    Order second = FAR.withVisit(slow);
    Order there = new Order("there", "", new Point(3, 0), List.of(5.0), slow, Handling.NONE, null);
    VehicleType paid = VEHICLE.withCosts(VehicleCosts.of(0, 0).withTimes(0, 1));

    assertThat(check(paid, List.of(first, second), AT_NEAR, AT_FAR).cost()).isEqualTo(10);
    assertThat(check(paid, List.of(first, there), AT_NEAR, AT_FAR).cost()).isEqualTo(6);
  }

  @Test
  void timeIsPaidByTheRoadByTheServiceAndByTheClock() {
    Order near = NEAR.withServiceTime(4).withWindows(List.of(new TimeWindow(10, 30)));
    Order far = FAR.withWindows(List.of(new TimeWindow(50, 60)));
    VehicleCosts costs = VehicleCosts.of(100, 2).withTimes(3, 5).withDuration(7, 11);
    VehicleType type =
        VEHICLE.withCosts(costs).withHours(new WorkingHours(new TimeWindow(0, 55), 10, List.of()));

    RoutingCheck check = check(type, List.of(near, far), AT_NEAR, AT_FAR);

    // It leaves at 27, is at near from 30 to 34, at far at 41, waits until 50 and is home at 60:
    // 33 by the clock, 5 of them overtime. 20 on the road, 4 of service.
    assertThat(check.isFeasible()).isTrue();
    assertThat(check.lines())
        .isEqualTo(new RoutingCost(100, 20 * 2, 20 * 3 + 4 * 5 + 33 * 7 + 5 * 11, 0));
  }

  @Test
  void workBeyondAFairShareIsPaidExtraFromTheLatestDeparture() {
    Order far = FAR.withWindows(List.of(new TimeWindow(50, 60)));
    VehicleCosts costs = VehicleCosts.of(0, 1).withFairWork(new FairWork(12, 3));
    VehicleType type = VEHICLE.withCosts(costs);

    // 20 by the road: it leaves at 40, is at far at 50 and home at 60. 8 of the 20 are unfair.
    RoutingCheck check = check(type, List.of(NEAR, far), AT_NEAR, AT_FAR);
    assertThat(check.lines()).isEqualTo(new RoutingCost(0, 20, 0, 8 * 3, 0));
    assertThat(check.cost()).isEqualTo(44);
  }

  @Test
  void overtimeEndsToo() {
    VehicleType type = VEHICLE.withHours(new WorkingHours(new TimeWindow(0, 15), 3, List.of()));

    assertBroken(check(type, List.of(NEAR, FAR), AT_NEAR, AT_FAR), "depot-hours", 2);
  }

  @Test
  void aBreakIsTakenWhereItDoesNoHarm() {
    Order near = NEAR.withWindows(List.of(new TimeWindow(0, 4)));
    Order far = FAR.withWindows(List.of(new TimeWindow(20, 20)));
    VehicleType type = VEHICLE.withHours(shiftWithBreak(30, new TimeWindow(2, 12), 6));

    // A break from 2 on would make it miss near at 4. After near, at 3, it rests until 9 and is at
    // far at 16, where it has to wait anyway.
    assertThat(check(type, List.of(near, far), AT_NEAR, AT_FAR).isFeasible()).isTrue();
  }

  @Test
  void aBreakThatFindsNoRoomIsOneLateness() {
    Order near = NEAR.withServiceTime(10).withWindows(List.of(new TimeWindow(0, 3)));
    VehicleType served = VEHICLE.withHours(shiftWithBreak(50, new TimeWindow(5, 11), 1));
    // Before near, from 5 to 6, it would make that order 3 late. After it, at 13, it is itself 2
    // late.
    assertBroken(check(served, List.of(near, FAR), AT_NEAR, AT_FAR), "driver-break", 2);

    VehicleType tight = VEHICLE.withHours(shiftWithBreak(22, new TimeWindow(0, 50), 5));
    // 20 on the road and 5 at rest.
    assertBroken(check(tight, List.of(NEAR, FAR), AT_NEAR, AT_FAR), "depot-hours", 3);
  }

  /**
   * A rest of 3 is due after 6. Near is reached at 3 and opens at 5; far is 7 further, with the
   * rest at 15. If 1 of the rest is taken before near, while the vehicle waits, far is reached at
   * 14.
   */
  @Test
  void aPartOfARestMayFallIntoAWait() {
    List<Order> orders =
        List.of(
            NEAR.withWindows(List.of(new TimeWindow(5, 100))),
            FAR.withWindows(List.of(new TimeWindow(0, 14))));
    assertBroken(check(resting(0), orders, AT_NEAR, AT_FAR), "time-window", 1);
    assertThat(check(resting(1), orders, AT_NEAR, AT_FAR).isFeasible()).isTrue();
    // Not where nothing waits: the part costs as much before as it saves when the rest is due.
    List<Order> open = List.of(NEAR, FAR.withWindows(List.of(new TimeWindow(0, 12))));
    assertBroken(check(resting(1), open, AT_NEAR, AT_FAR), "time-window", 1);
    // Rests after 6, 12 and 18, of which the second and the third fall on one way.
    RoutingCase routing = routing(FACILITY, 1, resting(1), orders);
    assertThat(RouteSchedule.rests(routing, new VehicleRoute(0, 0, List.of(AT_NEAR, AT_FAR))))
        .containsExactly(1.0, 2.0, 6.0);
  }

  private static VehicleType resting(double part) {
    double never = Double.POSITIVE_INFINITY;
    DrivingRules rules = new DrivingRules(6, 3, part, never, ExtendedDays.NONE, never, never);
    return VEHICLE.withHours(WorkingHours.ALWAYS.withCrew(CrewHours.of(rules)));
  }

  /** To far and back is 20 at the wheel: 5 more than on every day. Near is 6. */
  @Test
  void someDaysOfAWeekAreExtended() {
    assertBroken(drivenFar(new ExtendedDays(20, 2), 0, 0, 1, 2), "daily-driving", 5);
    assertThat(drivenFar(new ExtendedDays(20, 2), 0, 0, 1).isFeasible()).isTrue();
    // The eighth day lies in another week.
    assertThat(drivenFar(new ExtendedDays(20, 2), 0, 0, 1, 7).isFeasible()).isTrue();
    assertBroken(drivenFar(new ExtendedDays(20, 2), 1, 0, 1), "daily-driving", 5);
    assertBroken(drivenFar(new ExtendedDays(18, 2), 0, 0), "daily-driving", 2);
  }

  private static RoutingCheck drivenFar(ExtendedDays extended, int before, Integer... days) {
    double never = Double.POSITIVE_INFINITY;
    DrivingRules rules = new DrivingRules(never, 0, 15, extended, never, never);
    CrewHours crew = new CrewHours(rules, 0, 0, 0, before);
    VehicleType vehicle = VEHICLE.withHours(WorkingHours.ALWAYS.withCrew(crew));
    Order far = FAR.withDayPatterns(List.of(new DayPattern(List.of(days))));
    Order near = NEAR.withDayPatterns(List.of(new DayPattern(List.of(3))));
    List<VehicleRoute> routes = new ArrayList<>();
    routes.add(new VehicleRoute(0, 3, List.of(AT_NEAR)));
    List.of(days).forEach(day -> routes.add(new VehicleRoute(0, day, List.of(AT_FAR))));
    return check(
        routing(FACILITY, 8, vehicle, List.of(near, far)), routes.toArray(VehicleRoute[]::new));
  }

  @Test
  void theVehicleDrivesOnUntilItsBreakMayStart() {
    Order far = FAR.withWindows(List.of(new TimeWindow(0, 12)));
    VehicleType type = VEHICLE.withHours(shiftWithBreak(50, new TimeWindow(8, 9), 2));

    // At 8 it has driven 8 of 10, rests until 10 and drives the other 2: there at 12.
    assertThat(check(type, List.of(NEAR.withPrize(0.0), far), AT_FAR).isFeasible()).isTrue();
  }

  /**
   * Far opens at 30, 10 away. Leaving at 14, it takes the break of 6 from 14 to 20 at the latest,
   * and waits no more: 10 there, 10 back and the break are 26. Leaving sooner it would wait.
   */
  @Test
  void aRouteWithABreakIsPaidFromTheDepartureThatCostsLeast() {
    Order far = FAR.withWindows(List.of(new TimeWindow(30, 40)));
    VehicleType type =
        VEHICLE
            .withHours(shiftWithBreak(60, new TimeWindow(10, 22), 6))
            .withCosts(VehicleCosts.of(0, 0).withDuration(7, 0));

    RoutingCheck check = check(type, List.of(NEAR.withPrize(0.0), far), AT_FAR);

    assertThat(check.isFeasible()).isTrue();
    assertThat(check.lines()).isEqualTo(new RoutingCost(0, 0, 26 * 7, 0));
  }

  /**
   * As above, but the break begins by 12: it is over at 18 at the latest, 2 before it must go on.
   */
  @Test
  void aBreakThatIsDueEarlyMakesARouteLonger() {
    Order far = FAR.withWindows(List.of(new TimeWindow(30, 40)));
    VehicleType type =
        VEHICLE.withHours(shiftWithBreak(60, new TimeWindow(10, 12), 6)).withLimits(27, 1e9);

    // It leaves at 12 at the latest, though 14 would do, and is home at 40.
    assertBroken(check(type, List.of(NEAR.withPrize(0.0), far), AT_FAR), "max-duration", 1);
  }

  @Test
  void whereThereIsNoWayNothingElseIsMeasured() {
    double none = Double.POSITIVE_INFINITY;
    double[] table = {0, 1, none, 1, 1, 0, none, 1, 1, 1, 0, 1, 1, 1, 1, 0};
    RoutingCase islands =
        routing(FACILITY, 1, VEHICLE, List.of(NEAR, FAR)).withTravel(ListedTravel.of(4, table));

    RoutingCheck check = check(islands, new VehicleRoute(0, 0, List.of(AT_NEAR, AT_FAR)));

    assertBroken(check, "no-way", 1);
    assertThat(check.cost()).isZero();
  }

  @Test
  void vehiclesTravelByTheirProfile() {
    VehicleType second = VEHICLE.withEquipment(VEHICLE.equipment().withProfile(1));
    RoutingCase one = routing(FACILITY, 1, VEHICLE, List.of(NEAR, FAR));
    SquareTable table =
        SquareTable.of(4, new double[] {0, 2, 9, 9, 9, 0, 3, 9, 4, 9, 0, 9, 9, 9, 9, 0});
    SquareTable charges = table.times(100);
    Travel listed = new ListedTravel(List.of(0, 1, 2, 3), table, table.times(10), charges);
    RoutingCase two =
        new RoutingCase(
            "two",
            1,
            one.depots(),
            one.orders(),
            one.facilities(),
            List.of(second),
            List.of(new PlanarTravel(), listed),
            one.terms());

    // 2 + 3 + 4 = 9, and a hundred times that in charges.
    assertThat(check(two, new VehicleRoute(0, 0, List.of(AT_NEAR, AT_FAR))).cost())
        .isEqualTo(9 + 900);
    assertThat(two.duration(1, 0, 1)).isEqualTo(20);
  }

  @Test
  void theScheduleShowsTheBestDepartureAndTheLoads() {
    Order far = FAR.withWindows(List.of(new TimeWindow(50, 60))).withServiceTime(1);

    RouteSchedule schedule =
        RouteSchedule.of(
            routing(FACILITY, 1, VEHICLE, List.of(NEAR, far)),
            new VehicleRoute(0, 0, List.of(AT_NEAR, AT_FAR, AT_FACILITY)));

    // It leaves at 40 to be at far just as it opens.
    assertThat(schedule.stops())
        .containsExactly(
            new RouteSchedule.Stop(0, 40, 40, 40, List.of(0.0)),
            new RouteSchedule.Stop(AT_NEAR, 43, 43, 43, List.of(6.0)),
            new RouteSchedule.Stop(AT_FAR, 50, 50, 51, List.of(11.0)),
            new RouteSchedule.Stop(AT_FACILITY, 57, 57, 59, List.of(0.0)),
            new RouteSchedule.Stop(0, 63, 63, 63, List.of(0.0)));
  }

  private static WorkingHours shiftWithBreak(double close, TimeWindow window, double duration) {
    DriverBreak pause = new DriverBreak("noon", List.of(window), duration);
    return new WorkingHours(new TimeWindow(0, close), 0, List.of(pause));
  }

  private static IntermediateFacility facility(
      List<TimeWindow> hours, List<String> materials, List<Double> capacities) {
    FacilityTerms terms = new FacilityTerms(hours, materials, capacities);
    return new IntermediateFacility("f", new Point(4, 0), 2, terms);
  }

  private static void assertBroken(RoutingCheck check, String constraint, double amount) {
    assertThat(check.brokenConstraints()).containsExactly(constraint);
    assertThat(check.violations().stream().mapToDouble(RoutingViolation::amount).sum())
        .isEqualTo(amount);
  }

  private static RoutingCheck check(VehicleType vehicle, List<Order> orders, Integer... places) {
    return check(FACILITY, vehicle, orders, places);
  }

  private static RoutingCheck check(
      IntermediateFacility facility, VehicleType vehicle, List<Order> orders, Integer... places) {
    return check(routing(facility, 1, vehicle, orders), new VehicleRoute(0, 0, List.of(places)));
  }

  private static RoutingCheck check(RoutingCase routing, VehicleRoute... routes) {
    return RoutingSolutionCheck.check(routing, new RoutingSolution(List.of(routes), null));
  }

  private static RoutingCase routing(
      IntermediateFacility facility, int days, VehicleType vehicle, List<Order> orders) {
    return new RoutingCase(
        "line",
        days,
        List.of(new Depot("d", new Point(0, 0), TimeWindow.ALWAYS)),
        orders,
        List.of(facility),
        List.of(vehicle),
        new PlanarTravel(),
        RoundingConvention.DOUBLE_TO_HUNDREDTHS,
        VisitNumbers.PLACES_FROM_0);
  }
}
