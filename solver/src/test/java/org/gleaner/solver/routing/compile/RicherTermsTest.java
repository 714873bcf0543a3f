package org.gleaner.solver.routing.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.FacilityTerms;
import org.gleaner.domain.routing.Handling;
import org.gleaner.domain.routing.HandlingRules;
import org.gleaner.domain.routing.IntermediateFacility;
import org.gleaner.domain.routing.ListedTravel;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.PlanarTravel;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.Relief;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RouteLimits;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingTerms;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.Travel;
import org.gleaner.domain.routing.VehicleCosts;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;
import org.gleaner.solver.routing.DailyCapacities;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RoutingFeature;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.UnsupportedRoutingException;
import org.junit.jupiter.api.Test;

class RicherTermsTest {
  private static final VehicleType VEHICLE = VehicleType.of("v", 1, 9, 0);
  private static final Order ORDER = Order.of("a", new Point(1, 0), 1);
  private static final FacilityTerms OPEN = FacilityTerms.OPEN;
  private static final TimeWindow DAY = new TimeWindow(0, 99);
  private static final double NONE = Double.POSITIVE_INFINITY;

  @Test
  void whatMakesNoDifferenceIsPlanned() {
    Handling hdd = new Handling("hdd", "9A", List.of("lift"));
    VehicleType van =
        VEHICLE
            .withLimits(new RouteLimits(NONE, NONE, NONE, 1))
            .withEquipment(
                VEHICLE
                    .equipment()
                    .withFeatures(List.of("lift", "crane"))
                    .withHazardClasses(List.of("9A")));
    FacilityTerms takesIt = new FacilityTerms(OPEN.hours(), List.of("hdd"), List.of());

    assertThatCode(() -> CompiledRouting.of(routing(van, ORDER.withHandling(hdd), takesIt)))
        .doesNotThrowAnyException();
  }

  @Test
  void termsOfVehiclesAreRefusedByName() {
    refused(
        VEHICLE
            .withLimits(RouteLimits.of(NONE, 5))
            .withCosts(VehicleCosts.of(0, 1).withTimes(1, 0)),
        RoutingFeature.DISTANCE_LIMIT);
    refused(
        VEHICLE
            .withLimits(new RouteLimits(NONE, NONE, NONE, 0))
            .withUnloading(List.of(2), 5, false),
        RoutingFeature.ORDER_LIMIT);
  }

  @Test
  void termsOfOrdersAndFacilitiesAreRefusedByName() {
    Order atDepot = Order.of("a", new Point(0, 0), 1);
    refused(atDepot.withVisit(ORDER.visit().withSetupTime(1)), OPEN, RoutingFeature.SETUP_TIMES);
    Handling lift = new Handling(null, null, List.of("lift"));
    refused(ORDER.withHandling(lift), OPEN, RoutingFeature.PERMITTED_VEHICLE);
    Handling hazard = new Handling(null, "9A", List.of());
    refused(ORDER.withHandling(hazard), OPEN, RoutingFeature.PERMITTED_VEHICLE);
  }

  /** All orders together are 1: a limit of 1 is none. The way home from an order is over f. */
  @Test
  void aFacilityTakesOnEachDayWhatItCanWhereThatMayBind() {
    VehicleType empty = VEHICLE.withUnloading(List.of(2), 5, true);
    FacilityTerms small = new FacilityTerms(OPEN.hours(), List.of(), List.of(0.5));
    FacilityTerms ample = new FacilityTerms(OPEN.hours(), List.of(), List.of(1.0));
    RoutingProblem problem = CompiledRouting.of(routing(2, empty, small, ORDER)).problem();
    DailyCapacities capacities = problem.dailyCapacities();

    assertThat(capacities.dayOf()).containsExactly(0, 1);
    assertThat(capacities.most(1, 0)).isEqualTo(capacities.most(0, 0));
    // Depot, facility, way home, order. Loads are whole, so 0.5 is room for none.
    assertThat(capacities.most(0, 0)).containsExactly(0L);
    assertThat(capacities.facility(1, 3)).isZero();
    assertThat(capacities.facility(2, 3)).isZero();
    assertThat(capacities.facility(0, 3)).isEqualTo(DailyCapacities.NONE);
    assertThat(CompiledRouting.of(routing(empty, ORDER, ample)).problem().dailyCapacities())
        .isEqualTo(DailyCapacities.UNLIMITED);
  }

  /** Two windows are two depots at the same place. */
  @Test
  void aFacilityIsADepotInEachOfItsWindows() {
    VehicleType unloading = VEHICLE.withUnloading(List.of(2), 5, false);
    TimeWindow later = new TimeWindow(200, 300);
    FacilityTerms siesta = new FacilityTerms(List.of(DAY, later), List.of(), List.of());
    CompiledRouting compiled = CompiledRouting.of(routing(unloading, ORDER, siesta));
    RoutingProblem problem = compiled.problem();

    assertThat(problem.vehicleTypes().get(0).reloadDepots()).containsExactly(1, 2);
    assertThat(problem.depot(1).latest()).isEqualTo(99);
    assertThat(problem.depot(2).earliest()).isEqualTo(200);
    assertThat(problem.distance(0, 1, 3)).isEqualTo(problem.distance(0, 2, 3)).isEqualTo(1);
    assertThat(compiled.solution(List.of(new PlannedRoute(0, List.of(3, 2)))).routes())
        .containsExactly(new VehicleRoute(0, 0, List.of(1, 2)));
    // Who comes home empty stops there on the way, in either of them.
    RoutingProblem empty =
        CompiledRouting.of(routing(VEHICLE.withUnloading(List.of(2), 5, true), ORDER, siesta))
            .problem();
    assertThat(empty.lastStops().doors(3, 4)).containsExactly(1, 2);
    assertThat(empty.lastStops().doors(3, 1)).isEmpty();
  }

  @Test
  void aFacilityThatTakesSomeOfAVehiclesOrdersRefusesTheOthers() {
    FacilityTerms motors = new FacilityTerms(OPEN.hours(), List.of("motors"), List.of());
    Order hdd = ORDER.withHandling(new Handling("hdd", null, List.of()));
    Order motor = ORDER.withHandling(new Handling("motors", null, List.of()));
    VehicleType unloading = VEHICLE.withUnloading(List.of(3), 5, false);

    RoutingProblem problem =
        CompiledRouting.of(routing(1, unloading, motors, hdd, motor)).problem();

    assertThat(problem.depot(1).refused()).isEqualTo(1);
    assertThat(problem.client(2).goods()).isEqualTo(1);
    assertThat(problem.client(3).goods()).isZero();
  }

  /** 200 kg and 133.5 kg are half a kilogram too much: 3335 of 3330 tenths. */
  @Test
  void aReliefThatBindsIsALoadDimension() {
    Order first = ORDER.withHandling(Handling.NONE.withRelief(new Relief("sp636", 200)));
    Order second = ORDER.withHandling(Handling.NONE.withRelief(new Relief("sp636", 133.5)));
    RoutingProblem problem =
        CompiledRouting.of(
                routing(1, VEHICLE, OPEN, first, second, ORDER).withRules(HandlingRules.SHIPPED))
            .problem();

    assertThat(problem.vehicleTypes().get(0).capacity()).containsExactly(9L, 3330L);
    assertThat(problem.client(2).load()).containsExactly(1L, 2000L);
    assertThat(problem.client(3).load()).containsExactly(1L, 1335L);
    assertThat(problem.client(4).load()).containsExactly(1L, 0L);
  }

  @Test
  void classesThatAreKeptApartAreKinds() {
    VehicleType permitted =
        VEHICLE.withEquipment(VEHICLE.equipment().withHazardClasses(List.of("9A", "9A-damaged")));
    Order damaged = ORDER.withHandling(new Handling(null, "9A-damaged", List.of()));
    Order sound = ORDER.withHandling(new Handling(null, "9A", List.of()));
    RoutingProblem problem =
        CompiledRouting.of(
                routing(1, permitted, OPEN, damaged, sound, ORDER).withRules(HandlingRules.SHIPPED))
            .problem();

    assertThat(problem.client(2).goods()).isEqualTo(1);
    assertThat(problem.separations().apart()).containsExactly(6L, 1L, 1L);
  }

  @Test
  void aFacilityThatTakesNothingOfAVehiclesOrdersIsNoPlaceForIt() {
    FacilityTerms motors = new FacilityTerms(OPEN.hours(), List.of("motors"), List.of());
    Order hdd = ORDER.withHandling(new Handling("hdd", null, List.of()));
    VehicleType unloading = VEHICLE.withUnloading(List.of(2), 5, false);

    RoutingProblem problem = CompiledRouting.of(routing(unloading, hdd, motors)).problem();

    assertThat(problem.vehicleTypes().get(0).reloadDepots()).isEmpty();
  }

  /** Unloading from 5 to 40, 2 from home: who unloads at 40 is home at 42, long before 99. */
  @Test
  void theLastUnloadingsClosingEndsTheShift() {
    FacilityTerms until40 = new FacilityTerms(List.of(new TimeWindow(5, 40)), List.of(), List.of());
    VehicleType empty = VEHICLE.withShift(DAY).withUnloading(List.of(2), 5, true);

    RoutingProblem problem = CompiledRouting.of(routing(empty, ORDER, until40)).problem();

    assertThat(problem.vehicleTypes().get(0).latest()).isEqualTo(42);
    // Who is there at 1 waits until 5, and is paid for it: no problem says so.
    VehicleType paid = empty.withCosts(VehicleCosts.of(0, 1).withDuration(1, 0));
    assertRefused(routing(paid, ORDER, until40), RoutingFeature.FINAL_UNLOADING_HOURS);
    List<String> unpriced = new ArrayList<>();
    RoutingProblem tolerant =
        CompiledRouting.closest(routing(paid, ORDER, until40), unpriced::add).problem();
    assertThat(tolerant.vehicleTypes().get(0).latest()).isEqualTo(42);
    assertThat(unpriced).hasSize(1);
  }

  /** What does not fit into the vehicle never comes to where it would wait. */
  @Test
  void hoursOfTheLastUnloadingDoNotMatterToVehiclesThatEveryOrderIsTooMuchFor() {
    FacilityTerms until40 = new FacilityTerms(List.of(new TimeWindow(5, 40)), List.of(), List.of());
    VehicleType paid =
        VEHICLE
            .withShift(DAY)
            .withUnloading(List.of(2), 5, true)
            .withCosts(VehicleCosts.of(0, 1).withDuration(1, 0));
    double tooMuch = VEHICLE.capacities().get(0) + 1;
    Order heavy = Order.of("a", new Point(1, 0), tooMuch);

    RoutingProblem problem = CompiledRouting.of(routing(paid, heavy, until40)).problem();

    assertThat(problem.vehicleTypes().get(0).latest()).isEqualTo(99);
  }

  /** Without a permit for the only order the vehicle never waits, which it would be paid for. */
  @Test
  void hoursOfTheLastUnloadingAreNoMatterToWhoMayServeNothing() {
    FacilityTerms from5 = new FacilityTerms(List.of(new TimeWindow(5, 40)), List.of(), List.of());
    VehicleType paid =
        VEHICLE
            .withShift(DAY)
            .withUnloading(List.of(2), 5, true)
            .withCosts(VehicleCosts.of(0, 1).withDuration(1, 0));
    Handling hazardous = new Handling(null, "9A", List.of());
    Order worthIt = ORDER.withHandling(hazardous).withPrize(5.0);

    RoutingProblem problem = CompiledRouting.of(routing(paid, worthIt, from5)).problem();

    assertThat(problem.vehicleTypes()).hasSize(1);
  }

  /** Ten a kilometre and 2 an hour: a leg of 1 costs 12, in units of 2 it is 5 + 1 = 6. */
  @Test
  void pricesOfDistanceAndTravelTimeBecomeOneTable() {
    VehicleType type = VEHICLE.withCosts(VehicleCosts.of(0, 10).withTimes(2, 0));

    RoutingProblem problem = CompiledRouting.of(routing(type, ORDER, OPEN)).problem();

    assertThat(problem.vehicleTypes().get(0).unitDistanceCost()).isEqualTo(2);
    assertThat(problem.distance(0, 0, 2)).isEqualTo(6);
    assertThat(problem.duration(0, 0, 2)).isEqualTo(1);
  }

  /** No way from the depot to the order: whoever drives it is farther than any route may be. */
  @Test
  void whereThereIsNoWayARouteIsTooLong() {
    double[] ways = {0, NONE, 1, 1, 0, 1, 1, 1, 0};
    RoutingCase routing = routing(VEHICLE, ORDER, OPEN).withTravel(ListedTravel.of(3, ways));

    RoutingProblem problem = CompiledRouting.of(routing).problem();

    assertThat(problem.distance(0, 0, 2))
        .isGreaterThan(problem.vehicleTypes().get(0).maxDistance());
    assertThat(problem.distance(0, 2, 0)).isEqualTo(1);
  }

  private static void refused(VehicleType type, RoutingFeature feature) {
    assertRefused(routing(type, ORDER, OPEN), feature);
  }

  private static void refused(Order order, FacilityTerms terms, RoutingFeature feature) {
    assertRefused(routing(VEHICLE, order, terms), feature);
  }

  private static void assertRefused(RoutingCase routing, RoutingFeature feature) {
    assertThatThrownBy(() -> CompiledRouting.of(routing))
        .isInstanceOf(UnsupportedRoutingException.class)
        .extracting(e -> ((UnsupportedRoutingException) e).feature())
        .isEqualTo(feature);
  }

  private static RoutingCase routing(VehicleType type, Order order, FacilityTerms terms) {
    return routing(1, type, terms, order);
  }

  private static RoutingCase routing(
      int days, VehicleType type, FacilityTerms terms, Order... orders) {
    Travel planar = new PlanarTravel();
    return new RoutingCase(
        "case",
        days,
        List.of(new Depot("d", new Point(0, 0), TimeWindow.ALWAYS)),
        List.of(orders),
        List.of(new IntermediateFacility("f", new Point(2, 0), 0, terms)),
        List.of(type),
        List.of(planar, planar),
        new RoutingTerms(
            RoundingConvention.DOUBLE_TO_HUNDREDTHS, VisitNumbers.PLACES_FROM_0, null, null));
  }
}
