package org.gleaner.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A depot at 0 of a line, orders at 3 and 10, a facility at 4; figures count as they are. */
class RoutingSolutionCheckTest {
  private static final Order NEAR = Order.of("near", new Point(3, 0), 6);
  private static final Order FAR = Order.of("far", new Point(10, 0), 5);
  private static final int AT_NEAR = 1;
  private static final int AT_FAR = 2;
  private static final int AT_FACILITY = 3;
  private static final VehicleType VEHICLE = VehicleType.of("v", 2, 11, 0);

  @Test
  void aRoundTripCostsItsDistance() {
    RoutingCheck check = check(VEHICLE.withCosts(100, 2), List.of(NEAR, FAR), AT_NEAR, AT_FAR);

    assertThat(check.isFeasible()).isTrue();
    // 3 + 7 + 10 = 20, at 2 each; one vehicle.
    assertThat(check.lines()).isEqualTo(new RoutingCost(100, 40, 0));
    assertThat(check.cost()).isEqualTo(140);
  }

  @Test
  void aTripMayNotCarryMoreThanTheVehicleHolds() {
    VehicleType small = VehicleType.of("v", 2, 10, 0);

    assertBroken(check(small, List.of(NEAR, FAR), AT_NEAR, AT_FAR), "capacity", 1);
  }

  @Test
  void unloadingOnTheWayEmptiesTheVehicle() {
    VehicleType small = VehicleType.of("v", 2, 6, 0).withUnloading(List.of(AT_FACILITY), 1, false);

    assertThat(check(small, List.of(NEAR, FAR), AT_NEAR, AT_FACILITY, AT_FAR).isFeasible())
        .isTrue();
    assertBroken(
        check(small, List.of(NEAR, FAR), AT_NEAR, AT_FACILITY, AT_FAR, AT_FACILITY),
        "max-unloadings",
        1);
  }

  @Test
  void aVehicleUnloadsOnlyWhereItMay() {
    assertBroken(
        check(VEHICLE, List.of(NEAR, FAR), AT_NEAR, AT_FACILITY, AT_FAR), "unloading-place", 1);
  }

  @Test
  void aVehicleThatMustComeHomeEmptyUnloadsLast() {
    VehicleType empty = VEHICLE.withUnloading(List.of(AT_FACILITY), 9, true);

    assertBroken(check(empty, List.of(NEAR, FAR), AT_NEAR, AT_FAR), "empty-before-depot", 1);
    assertThat(check(empty, List.of(NEAR, FAR), AT_NEAR, AT_FAR, AT_FACILITY).isFeasible())
        .isTrue();
  }

  @Test
  void latenessIsCountedOnceWhereItArises() {
    Order near = NEAR.withWindows(List.of(new TimeWindow(0, 2)));
    Order far = FAR.withWindows(List.of(new TimeWindow(0, 9)));

    // Reached at 3, 1 too late; had it been 2, the other would be reached at 2 + 7 = 9.
    assertBroken(check(VEHICLE, List.of(near, far), AT_NEAR, AT_FAR), "time-window", 1);
  }

  @Test
  void unloadingNeedsNotWaitForTheReleaseOfTheNextTrip() {
    VehicleType small = VehicleType.of("v", 1, 6, 0).withUnloading(List.of(AT_FACILITY), 1, false);
    Order far = FAR.withReleaseTime(10).withWindows(List.of(new TimeWindow(0, 16)));

    // At the facility at 3 + 1 = 4, unloaded at 9, off at the release at 10, there at 10 + 6 = 16.
    RoutingCase slow = routing(1, List.of(small), List.of(NEAR, far), 5);
    VehicleRoute route = new VehicleRoute(0, 0, List.of(AT_NEAR, AT_FACILITY, AT_FAR));
    assertThat(check(slow, route).violations()).isEmpty();
  }

  @Test
  void aVehicleWaitsForTheSecondWindow() {
    Order near = NEAR.withWindows(List.of(new TimeWindow(0, 2), new TimeWindow(15, 16)));
    Order far = FAR.withWindows(List.of(new TimeWindow(0, 22)));

    // Served at 15, so the other at 22.
    assertThat(check(VEHICLE, List.of(near, far), AT_NEAR, AT_FAR).isFeasible()).isTrue();
  }

  @Test
  void theShiftEndsAtTheDepot() {
    VehicleType shift = VEHICLE.withShift(new TimeWindow(5, 24));

    // 5 + 20 = 25.
    assertBroken(check(shift, List.of(NEAR, FAR), AT_NEAR, AT_FAR), "depot-hours", 1);
  }

  @Test
  void durationIsThatOfTheBestDeparture() {
    Order near = NEAR.withWindows(List.of(new TimeWindow(0, 1000), new TimeWindow(2000, 3000)));
    Order far = FAR.withWindows(List.of(new TimeWindow(100, 101)));

    // Leaving at 0 it would wait until 100; leaving at 90 it drives 20 without a pause.
    VehicleType just = VEHICLE.withLimits(20, Double.POSITIVE_INFINITY);
    assertThat(check(just, List.of(near, far), AT_NEAR, AT_FAR).isFeasible()).isTrue();
    VehicleType less = VEHICLE.withLimits(18, Double.POSITIVE_INFINITY);
    assertBroken(check(less, List.of(near, far), AT_NEAR, AT_FAR), "max-duration", 2);
  }

  @Test
  void aPauseThatTwoWindowsForceCountsAsDuration() {
    Order near = NEAR.withWindows(List.of(new TimeWindow(0, 50)));
    Order far = FAR.withWindows(List.of(new TimeWindow(100, 101)));

    // It leaves at 47 at the latest, waits at the second order until 100 and is back at 110: 63.
    VehicleType limited = VEHICLE.withLimits(60, Double.POSITIVE_INFINITY);
    assertBroken(check(limited, List.of(near, far), AT_NEAR, AT_FAR), "max-duration", 3);
  }

  @Test
  void serviceTimeCountsInDurationButNotInDistance() {
    VehicleType limited = VEHICLE.withLimits(24, 20);

    assertBroken(
        check(limited, List.of(NEAR.withServiceTime(5), FAR), AT_NEAR, AT_FAR), "max-duration", 1);
    VehicleType nearer = VEHICLE.withLimits(Double.POSITIVE_INFINITY, 18);
    assertBroken(check(nearer, List.of(NEAR, FAR), AT_NEAR, AT_FAR), "max-distance", 2);
  }

  @Test
  void aTripLeavesWhenAllItsOrdersAreReleased() {
    Order near = NEAR.withWindows(List.of(new TimeWindow(0, 8)));

    // The other order holds the trip back until 7, so this one is reached at 10.
    assertBroken(
        check(VEHICLE, List.of(near, FAR.withReleaseTime(7)), AT_NEAR, AT_FAR), "time-window", 2);
    // On a trip of its own it does not.
    VehicleType reloads = VEHICLE.withUnloading(List.of(0), 9, false);
    assertThat(check(reloads, List.of(near, FAR.withReleaseTime(7)), AT_NEAR, 0, AT_FAR))
        .matches(RoutingCheck::isFeasible);
  }

  /** The depot at 4 is no end of the route: coming home late says nothing of its hours. */
  @Test
  void aReleaseAfterClosingDoesNotOpenADepotOnTheWay() {
    // Served from 3 to 12, at the depot at 13; off at the release at 14, at 10 at 20, home at 30.
    RoutingCase closed = withSecondDepot(new TimeWindow(0, 12));
    assertBroken(check(closed, ON_THE_WAY), "depot-hours", 1);

    RoutingCase open = withSecondDepot(new TimeWindow(0, 13));
    assertThat(check(open, ON_THE_WAY).violations()).isEmpty();
    List<RouteSchedule.Stop> stops = RouteSchedule.of(open, ON_THE_WAY).stops();
    assertThat(stops)
        .extracting(RouteSchedule.Stop::arrival)
        .containsExactly(0.0, 3.0, 13.0, 20.0, 30.0);
    assertThat(stops)
        .extracting(RouteSchedule.Stop::end)
        .containsExactly(0.0, 12.0, 14.0, 20.0, 30.0);
    assertThat(RouteSchedule.rests(open, ON_THE_WAY)).hasSize(4);
  }

  @Test
  void aShiftEndsAtHomeAndNotAtADepotOnTheWay() {
    RoutingCase open = withSecondDepot(TimeWindow.ALWAYS);
    RoutingCase brief =
        open.withVehicleTypes(
            List.of(open.vehicleTypes().get(0).withShift(new TimeWindow(0, 12.5))));

    // Home at 30 as above; that it is at the depot at 13 is no second lateness.
    assertBroken(check(brief, ON_THE_WAY), "depot-hours", 17.5);
  }

  private static final VehicleRoute ON_THE_WAY = new VehicleRoute(0, 0, List.of(2, 1, 3));

  private static RoutingCase withSecondDepot(TimeWindow hours) {
    return new RoutingCase(
        "two depots",
        1,
        List.of(
            new Depot("d", new Point(0, 0), TimeWindow.ALWAYS),
            new Depot("e", new Point(4, 0), hours)),
        List.of(NEAR.withServiceTime(9), FAR.withReleaseTime(14)),
        List.of(),
        List.of(VEHICLE.withUnloading(List.of(1), 1, false)),
        new PlanarTravel(),
        RoundingConvention.DOUBLE_TO_HUNDREDTHS,
        VisitNumbers.PLACES_FROM_0);
  }

  @Test
  void whatIsLeftOutCostsItsPrizeOrBreaksTheRules() {
    RoutingCheck optional = check(VEHICLE, List.of(NEAR, FAR.withPrize(4.0)), AT_NEAR);
    assertThat(optional.isFeasible()).isTrue();
    assertThat(optional.cost()).isEqualTo(3 + 3 + 4);

    assertBroken(check(VEHICLE, List.of(NEAR, FAR), AT_NEAR), "mandatory-order", 1);
  }

  @Test
  void noOrderIsVisitedTwiceADay() {
    VehicleType large = VehicleType.of("v", 2, 100, 0);

    assertBroken(check(large, List.of(NEAR, FAR), AT_NEAR, AT_FAR, AT_NEAR), "visited-twice", 1);
  }

  @Test
  void visitsFollowOneOfTheDayPatterns() {
    Order twice = NEAR.withDayPatterns(List.of(days(0, 2), days(1, 3)));
    RoutingCase routing = routing(4, List.of(VEHICLE), List.of(twice));

    assertThat(check(routing, on(1, 1), on(3, 1)).isFeasible()).isTrue();
    assertBroken(check(routing, on(0, 1), on(3, 1)), "day-pattern", 1);
    assertThat(check(routing, on(0, 1), on(2, 1), on(4, 1)).brokenConstraints())
        .containsExactly("day", "day-pattern");
  }

  @Test
  void alikeVehiclesAreCountedAndOthersNamed() {
    VehicleType one = VehicleType.of("one", 1, 11, 0);
    VehicleRoute first = new VehicleRoute(7, 0, List.of(AT_NEAR));
    VehicleRoute second = new VehicleRoute(7, 0, List.of(AT_FAR));
    List<Order> orders = List.of(NEAR, FAR);

    assertThat(check(routing(1, List.of(VEHICLE), orders), first, second).isFeasible()).isTrue();
    assertBroken(check(routing(1, List.of(one), orders), first, second), "fleet", 1);
    RoutingCase mixed = routing(1, List.of(one, VEHICLE), orders);
    VehicleRoute again = new VehicleRoute(1, 0, List.of(AT_NEAR));
    assertBroken(check(mixed, again, new VehicleRoute(1, 0, List.of(AT_FAR))), "fleet", 1);
    assertThat(check(mixed, again, second).brokenConstraints()).containsExactly("fleet");
  }

  @Test
  void emptyRoutesCostNothing() {
    RoutingCheck check =
        check(
            routing(1, List.of(VEHICLE.withCosts(100, 1)), List.of(NEAR)),
            new VehicleRoute(0, 0, List.of()),
            new VehicleRoute(1, 0, List.of(AT_NEAR)));

    assertThat(check.cost()).isEqualTo(106);
    assertThat(check.routes()).isEqualTo(1);
  }

  @Test
  void routesOfAnotherCaseAreRefused() {
    assertThatThrownBy(() -> check(VEHICLE, List.of(NEAR), 9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the case has no place 9");
  }

  private static void assertBroken(RoutingCheck check, String constraint, double amount) {
    assertThat(check.brokenConstraints()).containsExactly(constraint);
    assertThat(check.violations().stream().mapToDouble(RoutingViolation::amount).sum())
        .isEqualTo(amount);
  }

  private static RoutingCheck check(VehicleType vehicle, List<Order> orders, Integer... places) {
    return check(routing(1, List.of(vehicle), orders), new VehicleRoute(0, 0, List.of(places)));
  }

  private static RoutingCheck check(RoutingCase routing, VehicleRoute... routes) {
    return RoutingSolutionCheck.check(routing, new RoutingSolution(List.of(routes), null));
  }

  private static VehicleRoute on(int day, int place) {
    return new VehicleRoute(0, day, List.of(place));
  }

  private static DayPattern days(Integer... days) {
    return new DayPattern(new ArrayList<>(List.of(days)));
  }

  private static RoutingCase routing(int days, List<VehicleType> fleet, List<Order> orders) {
    return routing(days, fleet, orders, 0);
  }

  private static RoutingCase routing(
      int days, List<VehicleType> fleet, List<Order> orders, double unloadingTime) {
    return new RoutingCase(
        "line",
        days,
        List.of(new Depot("d", new Point(0, 0), TimeWindow.ALWAYS)),
        orders,
        List.of(new IntermediateFacility("f", new Point(4, 0), unloadingTime)),
        fleet,
        new PlanarTravel(),
        RoundingConvention.DOUBLE_TO_HUNDREDTHS,
        VisitNumbers.PLACES_FROM_0);
  }
}
