package org.gleaner.solver.routing.optaplanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.gleaner.solver.routing.Break;
import org.gleaner.solver.routing.Choice;
import org.gleaner.solver.routing.Client;
import org.gleaner.solver.routing.DailyCapacities;
import org.gleaner.solver.routing.DailyCapacities.Outlet;
import org.gleaner.solver.routing.Depot;
import org.gleaner.solver.routing.DriverHours;
import org.gleaner.solver.routing.Legs;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.Separations;
import org.gleaner.solver.routing.Stability;
import org.gleaner.solver.routing.VehicleType;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.FacilityOverloaded;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.GoodsRefused;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.GoodsTogether;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.Late;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.NoAlternative;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.Paid;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.PrizeLost;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.RequiredUnserved;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.TooFar;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.TooLong;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.TooManyUnloadings;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.TooManyVehicles;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.TooMuchDriving;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.TripOverloaded;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.UnloadingForbidden;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.VisitChanged;
import org.gleaner.solver.routing.optaplanner.RoutingJustification.VisitForbidden;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.test.api.score.stream.ConstraintVerifier;
import org.optaplanner.test.api.score.stream.SingleConstraintAssertion;

/**
 * On a line: depots 0 and 1 at its beginning, clients 2 and 3 at 10 and 15, all at speed 1. So the
 * route 2, 3 is 30 long; by way of a depot, 10 + 10 + 15 + 15 = 50.
 */
class RoutingConstraintProviderTest {

  private static final int[] PLACES = {0, 0, 10, 15};
  private static final Client NEAR = Client.required(3, 0);
  private static final Client FAR = Client.required(4, 0);

  /** Fixed cost 100, 2 per distance, 3 per duration; reloads at depot 0 only. */
  private static VehicleType vehicle(
      int count, long capacity, long shiftEnd, long maxDuration, long maxDistance, int reloads) {
    return VehicleType.builder(count, capacity)
        .costs(100, 2, 3)
        .shift(0, shiftEnd)
        .limits(maxDuration, maxDistance)
        .reloads(List.of(0), reloads)
        .build();
  }

  private static VehicleType roomy() {
    return vehicle(2, 7, 100, 100, 100, 1);
  }

  private static RoutingProblem problem(VehicleType type, Client near, Client far) {
    return problem(type, near, far, Depot.open());
  }

  private static RoutingProblem problem(VehicleType type, Client near, Client far, Depot first) {
    Legs way = (from, to) -> Math.abs(PLACES[from] - PLACES[to]);
    return RoutingProblem.builder()
        .depot(first)
        .depot(Depot.open())
        .client(near)
        .client(far)
        .vehicles(type)
        .profile(way, way)
        .build();
  }

  /** The order is collected by one vehicle type near, or by the other one near and far. */
  private static RoutingProblem choice(boolean required) {
    Legs way = (from, to) -> Math.abs(PLACES[from] - PLACES[to]);
    return RoutingProblem.builder()
        .depot(Depot.open())
        .depot(Depot.open())
        .client(NEAR.optional(0).visitedBy(List.of(0)))
        .client(FAR.optional(0).visitedBy(List.of(1)))
        .choice(new Choice(List.of(List.of(2), List.of(3, 2)), required ? 0 : 17, required))
        .vehicles(roomy())
        .vehicles(roomy())
        .profile(way, way)
        .build();
  }

  private static List<PlannedRoute> routes(List<?>... visits) {
    return Arrays.stream(visits)
        .map(route -> new PlannedRoute(0, route.stream().map(at -> (Integer) at).toList()))
        .toList();
  }

  private static SingleConstraintAssertion verify(
      BiFunction<RoutingConstraintProvider, ConstraintFactory, Constraint> constraint,
      RoutingProblem problem,
      List<PlannedRoute> routes) {
    return ConstraintVerifier.build(
            new RoutingConstraintProvider(),
            CollectionPlan.class,
            Vehicle.class,
            Stop.class,
            Order.class)
        .withConstraintStreamImplType(ConstraintStreamImplType.BAVET)
        .verifyThat(constraint)
        .givenSolution(PlanBuilder.of(problem, routes));
  }

  private static List<RoutingJustification> reasons(
      String name, RoutingProblem problem, List<PlannedRoute> routes) {
    return PlanExplanation.of(problem, routes).constraints().stream()
        .filter(explained -> explained.name().equals(name))
        .flatMap(explained -> explained.reasons().stream())
        .toList();
  }

  @Test
  void capacityCountsWhatATripCarriesTooMuch() {
    RoutingProblem problem = problem(vehicle(1, 5, 100, 100, 100, 1), NEAR, FAR);
    verify(RoutingConstraintProvider::capacity, problem, routes(List.of(2, 3))).penalizesBy(2);
    verify(RoutingConstraintProvider::capacity, problem, routes(List.of(2, 0, 3))).penalizesBy(0);
    assertThat(reasons("capacity", problem, routes(List.of(2, 3))))
        .containsExactly(new TripOverloaded(0, 0, 0, 7, 5));
  }

  @Test
  void timeWindowCountsHowLateServiceWouldBegin() {
    RoutingProblem problem = problem(roomy(), NEAR.within(0, 10), FAR.within(0, 12));
    verify(RoutingConstraintProvider::timeWindow, problem, routes(List.of(2, 3))).penalizesBy(3);
    verify(RoutingConstraintProvider::timeWindow, problem, routes(List.of(2))).penalizesBy(0);
    assertThat(reasons("time-window", problem, routes(List.of(2, 3))))
        .containsExactly(new Late(0, 1, 3, 15, 12));
  }

  @Test
  void depotHoursCountLateReloadsAndALateEnd() {
    VehicleType type = vehicle(1, 7, 29, 100, 100, 1);
    RoutingProblem shift = problem(type, NEAR, FAR);
    verify(RoutingConstraintProvider::depotHours, shift, routes(List.of(2, 3))).penalizesBy(1);
    verify(RoutingConstraintProvider::depotHours, shift, routes(List.of(2))).penalizesBy(0);
    RoutingProblem hours = problem(type, NEAR, FAR, new Depot(0, 0, 5));
    // At the reload at 20, 15 late; the clock is set back to 5, and home at 5 + 30 is 6 late.
    List<PlannedRoute> reloads = routes(List.of(2, 0, 3));
    verify(RoutingConstraintProvider::depotHours, hours, reloads).penalizesBy(21);
    assertThat(reasons("depot-hours", hours, reloads))
        .containsExactly(new Late(0, 1, 0, 20, 5), new Late(0, 3, 0, 35, 29));
  }

  @Test
  void maxDurationCountsTheShortestTimeFromLeavingToEnding() {
    RoutingProblem problem = problem(vehicle(1, 7, 100, 25, 100, 1), NEAR.within(40, 50), FAR);
    // It leaves at 30 rather than wait: 30 long, and not 60.
    verify(RoutingConstraintProvider::maxDuration, problem, routes(List.of(2, 3))).penalizesBy(5);
    verify(RoutingConstraintProvider::maxDuration, problem, routes(List.of(2))).penalizesBy(0);
    assertThat(reasons("max-duration", problem, routes(List.of(2, 3))))
        .containsExactly(new TooLong(0, 30, 25));
  }

  @Test
  void maxDistanceCountsTheWayTooMuch() {
    RoutingProblem problem = problem(vehicle(1, 7, 100, 100, 28, 1), NEAR, FAR);
    verify(RoutingConstraintProvider::maxDistance, problem, routes(List.of(2, 3))).penalizesBy(2);
    verify(RoutingConstraintProvider::maxDistance, problem, routes(List.of(2))).penalizesBy(0);
    assertThat(reasons("max-distance", problem, routes(List.of(2, 3))))
        .containsExactly(new TooFar(0, 30, 28));
  }

  @Test
  void fleetCountsTheVehiclesThatAreNotThere() {
    RoutingProblem problem = problem(vehicle(1, 7, 100, 100, 100, 1), NEAR, FAR);
    List<PlannedRoute> both = routes(List.of(2), List.of(3));
    verify(RoutingConstraintProvider::fleet, problem, both).penalizesBy(1);
    verify(RoutingConstraintProvider::fleet, problem, routes(List.of(2, 3))).penalizesBy(0);
    assertThat(reasons("fleet", problem, both)).containsExactly(new TooManyVehicles(0, 2, 1));
  }

  @Test
  void unloadingPlaceCountsReloadsWhereTheVehicleMayNot() {
    RoutingProblem problem = problem(roomy(), NEAR, FAR);
    List<PlannedRoute> elsewhere = routes(List.of(2, 1, 3));
    verify(RoutingConstraintProvider::unloadingPlace, problem, elsewhere).penalizesBy(1);
    verify(RoutingConstraintProvider::unloadingPlace, problem, routes(List.of(2, 0, 3)))
        .penalizesBy(0);
    assertThat(reasons("unloading-place", problem, elsewhere))
        .containsExactly(new UnloadingForbidden(0, 1, 1));
  }

  /** Both routes end at depot 0, which takes 5 of 3 + 4 a day; depot 1 takes all. */
  @Test
  void facilityCapacityCountsWhatAllVehiclesOfADayBringTooMuch() {
    DailyCapacities five =
        new DailyCapacities(
            1, List.of(0), List.of(Outlet.at(0), Outlet.FREE), List.of(List.of(5L)));
    RoutingProblem problem = problem(roomy(), NEAR, FAR).with(five);
    List<PlannedRoute> both = routes(List.of(2), List.of(3));
    verify(RoutingConstraintProvider::facilityCapacity, problem, both).penalizesBy(2);
    verify(RoutingConstraintProvider::facilityCapacity, problem, routes(List.of(2, 1, 3)))
        .penalizesBy(0);
    assertThat(reasons("facility-capacity", problem, both))
        .containsExactly(new FacilityOverloaded(0, 0, 0, 7, 5));
  }

  @Test
  void maxUnloadingsCountsReloadsTooMany() {
    RoutingProblem problem = problem(roomy(), NEAR, FAR);
    List<PlannedRoute> often = routes(List.of(2, 0, 3, 0));
    verify(RoutingConstraintProvider::maxUnloadings, problem, often).penalizesBy(1);
    verify(RoutingConstraintProvider::maxUnloadings, problem, routes(List.of(2, 0, 3)))
        .penalizesBy(0);
    assertThat(reasons("max-unloadings", problem, often))
        .containsExactly(new TooManyUnloadings(0, 2, 1));
  }

  @Test
  void vehicleTypeCountsVisitsThatAreForOthers() {
    RoutingProblem problem = problem(roomy(), NEAR, FAR);
    verify(RoutingConstraintProvider::vehicleType, problem, routes(List.of(2, 3))).penalizesBy(0);
    RoutingProblem choice = choice(true);
    verify(RoutingConstraintProvider::vehicleType, choice, routes(List.of(2, 3))).penalizesBy(1);
    assertThat(reasons("vehicle-type", choice, routes(List.of(2, 3))))
        .containsExactly(new VisitForbidden(0, 1, 3, 0));
  }

  @Test
  void dayPatternCountsOrdersVisitedOtherThanByAnAlternative() {
    RoutingProblem problem = choice(true);
    List<PlannedRoute> second = List.of(new PlannedRoute(1, List.of(3)));
    verify(RoutingConstraintProvider::dayPattern, problem, second).penalizesBy(1);
    verify(RoutingConstraintProvider::dayPattern, problem, routes(List.of(2))).penalizesBy(0);
    verify(RoutingConstraintProvider::dayPattern, problem, routes(List.of(3, 2))).penalizesBy(0);
    verify(RoutingConstraintProvider::dayPattern, problem, routes()).penalizesBy(0);
    assertThat(reasons("day-pattern", problem, second))
        .containsExactly(new NoAlternative(List.of(3), List.of(List.of(2), List.of(2, 3))));
  }

  @Test
  void choicesThatAreLeftOutCountOnce() {
    verify(RoutingConstraintProvider::mandatoryOrder, choice(true), routes()).penalizesBy(1);
    verify(RoutingConstraintProvider::lostPrize, choice(true), routes()).penalizesBy(0);
    verify(RoutingConstraintProvider::mandatoryOrder, choice(false), routes()).penalizesBy(0);
    verify(RoutingConstraintProvider::lostPrize, choice(false), routes()).penalizesBy(17);
    verify(RoutingConstraintProvider::lostPrize, choice(false), routes(List.of(2))).penalizesBy(0);
  }

  @Test
  void mandatoryOrderCountsRequiredClientsLeftOut() {
    RoutingProblem problem = problem(roomy(), NEAR, FAR.optional(17));
    verify(RoutingConstraintProvider::mandatoryOrder, problem, routes(List.of(3))).penalizesBy(1);
    verify(RoutingConstraintProvider::mandatoryOrder, problem, routes(List.of(2))).penalizesBy(0);
    assertThat(reasons("mandatory-order", problem, routes(List.of(3))))
        .containsExactly(new RequiredUnserved(List.of(2)));
  }

  @Test
  void lostPrizeCountsOptionalClientsLeftOut() {
    RoutingProblem problem = problem(roomy(), NEAR, FAR.optional(17));
    verify(RoutingConstraintProvider::lostPrize, problem, routes(List.of(2))).penalizesBy(17);
    verify(RoutingConstraintProvider::lostPrize, problem, routes(List.of(3))).penalizesBy(0);
    assertThat(reasons("lost-prize", problem, routes(List.of(2))))
        .containsExactly(new PrizeLost(List.of(3), 17));
  }

  @Test
  void costsCountVehiclesThatDriveTheirWaysAndTheirTimes() {
    RoutingProblem problem = problem(roomy(), NEAR, FAR);
    List<PlannedRoute> both = routes(List.of(2), List.of(3));
    // 2 vehicles; 20 + 30 long and as many in time.
    verify(RoutingConstraintProvider::fixedCost, problem, both).penalizesBy(200);
    verify(RoutingConstraintProvider::distanceCost, problem, both).penalizesBy(100);
    verify(RoutingConstraintProvider::durationCost, problem, both).penalizesBy(150);
    assertThat(reasons("distance-cost", problem, both))
        .containsExactly(new Paid(1, 30, 2), new Paid(0, 20, 2));
  }

  @Test
  void overtimeIsPaidAfterTheShift() {
    // Home at 30, 4 after 26.
    VehicleType type = roomy().withHours(DriverHours.FREE.withOvertime(26, 5));
    RoutingProblem problem = problem(type, NEAR, FAR);
    verify(RoutingConstraintProvider::overtimeCost, problem, routes(List.of(2, 3))).penalizesBy(20);
    verify(RoutingConstraintProvider::overtimeCost, problem, routes(List.of(2))).penalizesBy(0);
    assertThat(reasons("overtime-cost", problem, routes(List.of(2, 3))))
        .containsExactly(new Paid(0, 4, 5));
  }

  @Test
  void workIsPaidBeyondAFairShare() {
    // 30 in time to far and back, 4 more than 26; 20 to near and back are fair.
    VehicleType type = roomy().withHours(DriverHours.FREE.withFairWork(26, 5));
    RoutingProblem problem = problem(type, NEAR, FAR);
    verify(RoutingConstraintProvider::unevenWork, problem, routes(List.of(2, 3))).penalizesBy(20);
    verify(RoutingConstraintProvider::unevenWork, problem, routes(List.of(2))).penalizesBy(0);
    assertThat(reasons("uneven-work", problem, routes(List.of(2, 3))))
        .containsExactly(new Paid(0, 4, 5));
  }

  /** The first break ends at 10: one that is due by 6 begins 4 late, one due by 10 in time. */
  @Test
  void driverBreakCountsHowLateABreakBegins() {
    Break first = Break.between(0, 0, 10);
    RoutingProblem due = problem(taking(first, Break.between(5, 6, 4)), NEAR, FAR);
    RoutingProblem free = problem(taking(first, Break.between(5, 10, 4)), NEAR, FAR);
    verify(RoutingConstraintProvider::driverBreak, due, routes(List.of(2))).penalizesBy(4);
    verify(RoutingConstraintProvider::driverBreak, free, routes(List.of(2))).penalizesBy(0);
    assertThat(reasons("driver-break", due, routes(List.of(2))))
        .containsExactly(new Late(0, 0, 2, 10, 6));
  }

  private static VehicleType taking(Break... breaks) {
    return roomy().withHours(DriverHours.FREE.withBreaks(List.of(breaks)));
  }

  @Test
  void dailyDrivingCountsTheHoursTooMuchAtTheWheel() {
    VehicleType type = roomy().withHours(DriverHours.FREE.withMaxDriving(28));
    RoutingProblem problem = problem(type, NEAR, FAR);
    verify(RoutingConstraintProvider::dailyDriving, problem, routes(List.of(2, 3))).penalizesBy(2);
    verify(RoutingConstraintProvider::dailyDriving, problem, routes(List.of(2))).penalizesBy(0);
    assertThat(reasons("daily-driving", problem, routes(List.of(2, 3))))
        .containsExactly(new TooMuchDriving(0, 30, 28));
  }

  /** Kinds 0 and 1, which near and far carry, are kept apart on each trip. */
  @Test
  void separationCountsPairsOfKindsThatRideTogether() {
    RoutingProblem problem = goods(Depot.open());
    verify(RoutingConstraintProvider::separation, problem, routes(List.of(2, 3))).penalizesBy(1);
    verify(RoutingConstraintProvider::separation, problem, routes(List.of(2, 0, 3))).penalizesBy(0);
    assertThat(reasons("separation", problem, routes(List.of(2, 3))))
        .containsExactly(new GoodsTogether(0, 0, 3, 1));
  }

  /** Depot 0 refuses kind 1, which far carries. */
  @Test
  void facilityMaterialCountsKindsThatAreRefusedWhereATripEnds() {
    RoutingProblem problem = goods(Depot.open().refusing(2));
    verify(RoutingConstraintProvider::facilityMaterial, problem, routes(List.of(2, 0, 3)))
        .penalizesBy(1);
    verify(RoutingConstraintProvider::facilityMaterial, problem, routes(List.of(2))).penalizesBy(0);
    assertThat(reasons("facility-material", problem, routes(List.of(2, 0, 3))))
        .containsExactly(new GoodsRefused(0, 1, 0, 2));
  }

  /** Near is with type 0 as ever; that type visits far is a change. */
  @Test
  void changeCostCountsClientsThatAnotherTypeVisits() {
    RoutingProblem problem = problem(roomy(), NEAR, FAR);
    RoutingProblem stable = problem.with(new Stability(List.of(0, Stability.NONE), 9));
    verify(RoutingConstraintProvider::changeCost, stable, routes(List.of(2, 3))).penalizesBy(9);
    verify(RoutingConstraintProvider::changeCost, stable, routes(List.of(2))).penalizesBy(0);
    verify(RoutingConstraintProvider::changeCost, problem, routes(List.of(2, 3))).penalizesBy(0);
    assertThat(reasons("change-cost", stable, routes(List.of(2, 3))))
        .containsExactly(new VisitChanged(0, 1, 3, 9));
  }

  private static RoutingProblem goods(Depot first) {
    Legs way = (from, to) -> Math.abs(PLACES[from] - PLACES[to]);
    return RoutingProblem.builder()
        .depot(first)
        .depot(Depot.open())
        .client(NEAR.carrying(1))
        .client(FAR.carrying(2))
        .vehicles(roomy())
        .profile(way, way)
        .separations(new Separations(List.of(2L, 1L)))
        .build();
  }

  @Test
  void vehiclesThatStayCostNothing() {
    RoutingProblem problem = problem(roomy(), NEAR, FAR);
    verify(RoutingConstraintProvider::fixedCost, problem, routes()).penalizesBy(0);
    verify(RoutingConstraintProvider::distanceCost, problem, routes()).penalizesBy(0);
    verify(RoutingConstraintProvider::durationCost, problem, routes()).penalizesBy(0);
  }
}
