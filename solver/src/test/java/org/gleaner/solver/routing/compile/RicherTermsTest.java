package org.gleaner.solver.routing.compile;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.DriverBreak;
import org.gleaner.domain.routing.FacilityTerms;
import org.gleaner.domain.routing.Handling;
import org.gleaner.domain.routing.IntermediateFacility;
import org.gleaner.domain.routing.ListedTravel;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.PlanarTravel;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RouteEnds;
import org.gleaner.domain.routing.RouteLimits;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingTerms;
import org.gleaner.domain.routing.SquareTable;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.Travel;
import org.gleaner.domain.routing.VehicleCosts;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;
import org.gleaner.domain.routing.WorkingHours;
import org.gleaner.solver.routing.RoutingFeature;
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
    DriverBreak noon = new DriverBreak("noon", List.of(DAY), 1);
    refused(VEHICLE.withEnds(new RouteEnds(RouteEnds.OPEN, 0)), RoutingFeature.OPEN_ENDS);
    refused(
        VEHICLE.withHours(new WorkingHours(DAY, 0, List.of(noon))), RoutingFeature.DRIVER_BREAKS);
    refused(VEHICLE.withHours(new WorkingHours(DAY, 5, List.of())), RoutingFeature.OVERTIME);
    refused(VEHICLE.withCosts(VehicleCosts.of(0, 1).withTimes(1, 0)), RoutingFeature.TIME_COSTS);
    refused(
        VEHICLE.withLimits(new RouteLimits(NONE, NONE, 5, 9)), RoutingFeature.TRAVEL_TIME_LIMIT);
    refused(VEHICLE.withLimits(new RouteLimits(NONE, NONE, NONE, 0)), RoutingFeature.ORDER_LIMIT);
    refused(
        VEHICLE.withEquipment(VEHICLE.equipment().withProfile(1)), RoutingFeature.TRAVEL_PROFILES);
  }

  @Test
  void termsOfOrdersAndFacilitiesAreRefusedByName() {
    refused(ORDER.withVisit(ORDER.visit().withSetupTime(1)), OPEN, RoutingFeature.SETUP_TIMES);
    Handling lift = new Handling(null, null, List.of("lift"));
    refused(ORDER.withHandling(lift), OPEN, RoutingFeature.VEHICLE_FEATURES);
    Handling hazard = new Handling(null, "9A", List.of());
    refused(ORDER.withHandling(hazard), OPEN, RoutingFeature.HAZARD_PERMITS);
    refused(
        ORDER,
        new FacilityTerms(List.of(DAY), List.of(), List.of()),
        RoutingFeature.FACILITY_HOURS);
    refused(
        ORDER.withHandling(new Handling("hdd", null, List.of())),
        new FacilityTerms(OPEN.hours(), List.of("motors"), List.of()),
        RoutingFeature.FACILITY_MATERIALS);
    refused(
        ORDER,
        new FacilityTerms(OPEN.hours(), List.of(), List.of(9.0)),
        RoutingFeature.FACILITY_CAPACITY);
  }

  @Test
  void chargesOfWaysAreRefused() {
    SquareTable table = SquareTable.of(3, new double[9]);
    ListedTravel charged = new ListedTravel(List.of(0, 1, 2), table, table, table);

    assertRefused(routing(VEHICLE, ORDER, OPEN).withTravel(charged), RoutingFeature.CHARGES);
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
    Travel planar = new PlanarTravel();
    return new RoutingCase(
        "case",
        1,
        List.of(new Depot("d", new Point(0, 0), TimeWindow.ALWAYS)),
        List.of(order),
        List.of(new IntermediateFacility("f", new Point(2, 0), 0, terms)),
        List.of(type),
        List.of(planar, planar),
        new RoutingTerms(
            RoundingConvention.DOUBLE_TO_HUNDREDTHS, VisitNumbers.PLACES_FROM_0, null, null));
  }
}
