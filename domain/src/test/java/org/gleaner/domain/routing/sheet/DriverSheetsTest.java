package org.gleaner.domain.routing.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.routing.Compartment;
import org.gleaner.domain.routing.CrewHours;
import org.gleaner.domain.routing.DayPattern;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.DrivingRules;
import org.gleaner.domain.routing.FleetTerms;
import org.gleaner.domain.routing.Handling;
import org.gleaner.domain.routing.IntermediateFacility;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.Papers;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoadTravel;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RouteEnds;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutePlans;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.RoutingTerms;
import org.gleaner.domain.routing.SpeedProfile;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;
import org.gleaner.domain.routing.WorkingHours;
import org.junit.jupiter.api.Test;

/** A garage, two orders east of it and a facility at the second, each way 0.1 degrees apart. */
class DriverSheetsTest {

  private static final int HUB = 3;
  private static final double WAY = 0.1 * Math.PI / 180 * 6_371_000 / 10;

  private final RoutingCase routing = routing(new RouteEnds(0, 0));
  private final RoutePlan plan =
      RoutePlans.of(
          routing,
          new RoutingSolution(
              List.of(
                  new VehicleRoute(0, 0, List.of(1, 2, HUB)), new VehicleRoute(0, 1, List.of(1))),
              null),
          List.of());
  private final List<DriverSheet> sheets = DriverSheets.of(routing, plan);

  @Test
  void addsUpWhatIsCollectedAndUnloadedByMaterial() {
    DriverSheet monday = sheets.get(0);

    assertThat(monday.date()).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(monday.licence()).isEqualTo("1-2.VX");
    assertThat(monday.visits()).isEqualTo(2);
    List<DriverSheet.Amount> both =
        List.of(
            new DriverSheet.Amount("", List.of(30.0, 40.0)),
            new DriverSheet.Amount("li-ion", List.of(200.0, 300.0)));
    assertThat(monday.collected()).isEqualTo(both);
    assertThat(monday.collectedLoads()).containsExactly(230.0, 340.0);
    // Garage, two orders, facility, garage: it comes home empty.
    assertThat(monday.stops()).hasSize(5);
    assertThat(monday.stops().get(3).unloaded()).isEqualTo(both);
    assertThat(monday.stops().get(4).unloaded()).isEmpty();
    // On Tuesday nothing is unloaded on the way.
    assertThat(sheets.get(1).stops().get(2).unloaded())
        .containsExactly(new DriverSheet.Amount("li-ion", List.of(200.0, 300.0)));
  }

  @Test
  void givesEachVisitTheManifestOfItsOwn() {
    assertThat(sheets.get(0).stops().get(1).manifest()).isEqualTo("m-1");
    assertThat(sheets.get(0).stops().get(2).manifest()).isEmpty();
    assertThat(sheets.get(1).stops().get(1).manifest()).isEqualTo("m-2");
  }

  /** The box takes batteries alone, and the hold nothing that is in a class. */
  @Test
  void saysWhichCompartmentAnOrderRidesIn() {
    VehicleType van = routing.vehicleTypes().get(0);
    Compartment hold =
        Compartment.of("hold", List.of(900.0, 6000.0))
            .forHazardClasses(List.of(Compartment.HARMLESS));
    Compartment box = Compartment.of("box", List.of(900.0, 6000.0)).forHazardClasses(List.of("9A"));
    RoutingCase divided =
        with(van.withEquipment(van.equipment().withCompartments(List.of(hold, box))));
    RoutePlan stowed =
        RoutePlans.of(
            divided,
            new RoutingSolution(List.of(new VehicleRoute(0, 0, List.of(1, 2, HUB))), null),
            List.of());

    assertThat(DriverSheets.of(divided, stowed).get(0).stops())
        .extracting(DriverSheet.Stop::compartment)
        .containsExactly(null, "box", "hold", null, null);
    assertThat(sheets.get(0).stops()).extracting(DriverSheet.Stop::compartment).containsOnlyNulls();
  }

  @Test
  void showsARestWhereItIsDue() {
    // Each way takes about 1112 s (1.0 x 0.1 degrees at 10 m/s); after 1.5 of them a rest is due.
    assertThat(sheets.get(0).stops().stream().map(DriverSheet.Stop::rest))
        .containsExactly(0.0, 0.0, 900.0, 0.0, 900.0);
  }

  /** As above, of a vehicle that stays where its route ends: at the second order. */
  @Test
  void showsARestBeforeAnOpenEnd() {
    VehicleType stays = routing.vehicleTypes().get(0).withEnds(new RouteEnds(0, RouteEnds.OPEN));
    RoutingCase open = with(stays);
    RoutePlan away =
        RoutePlans.of(
            open,
            new RoutingSolution(List.of(new VehicleRoute(0, 0, List.of(1, 2))), null),
            List.of());

    assertThat(DriverSheets.of(open, away).get(0).stops().stream().map(DriverSheet.Stop::rest))
        .containsExactly(0.0, 0.0, 900.0);
  }

  private RoutingCase with(VehicleType type) {
    return new RoutingCase(
        routing.name(),
        routing.days(),
        routing.depots(),
        routing.orders(),
        routing.facilities(),
        List.of(type),
        routing.travels(),
        routing.terms());
  }

  @Test
  void showsHoursThatBindOnly() {
    assertThat(sheets.get(0).stops().get(1).windows())
        .containsExactly(new TimeWindow(3600, 80_000));
    assertThat(sheets.get(0).stops().get(2).windows()).isEmpty();
  }

  /**
   * After 1.5 ways a rest is due: on the second one from the garage, and on the second one home.
   */
  @Test
  void knowsTheOrdersAtWhichOpenRoutesBeginAndEnd() {
    assertThat(rests(new RouteEnds(0, RouteEnds.OPEN), 1, 2)).containsExactly(0.0, 0.0, 900.0);
    assertThat(rests(new RouteEnds(RouteEnds.OPEN, 0), 2, 1)).containsExactly(0.0, 0.0, 900.0);
  }

  private static List<Double> rests(RouteEnds ends, Integer... orders) {
    RoutingCase open = routing(ends);
    RoutingSolution solution =
        new RoutingSolution(List.of(new VehicleRoute(0, 0, List.of(orders))), null);
    return DriverSheets.of(open, RoutePlans.of(open, solution, List.of())).get(0).stops().stream()
        .map(DriverSheet.Stop::rest)
        .toList();
  }

  private static RoutingCase routing(RouteEnds ends) {
    Order batteries =
        new Order(
                "a",
                new Point(0.1, 0),
                List.of(200.0, 300.0),
                60,
                List.of(new TimeWindow(3600, 80_000)),
                0,
                null,
                List.of(new DayPattern(List.of(0, 1))))
            .withHandling(
                new Handling("li-ion", "9A", List.of())
                    .withPapers(new Papers("3480", "P909", List.of("m-1", "m-2"))));
    Order other =
        new Order(
            "b",
            new Point(0.2, 0),
            List.of(30.0, 40.0),
            60,
            List.of(TimeWindow.ALWAYS),
            0,
            null,
            List.of(DayPattern.FIRST_DAY));
    DrivingRules rules = new DrivingRules(1.5 * WAY, 900, 1e6, 1e6, 1e6);
    VehicleType van =
        VehicleType.of("van", 1, List.of(900.0, 6000.0), 0)
            .withEnds(ends)
            .withUnloading(List.of(HUB), 3, false)
            .withHours(
                new WorkingHours(
                    new TimeWindow(0, 86_400), 0, List.of(), new CrewHours(rules, 0, 0)));
    return new RoutingCase(
        "two-days",
        2,
        List.of(new Depot("garage", new Point(0, 0), TimeWindow.ALWAYS)),
        List.of(batteries, other),
        List.of(new IntermediateFacility("hub", new Point(0.2, 0), 60)),
        List.of(van),
        List.of(new RoadTravel(1, SpeedProfile.constant(10))),
        new RoutingTerms(
                RoundingConvention.DOUBLE_TO_HUNDREDTHS,
                VisitNumbers.PLACES_FROM_0,
                LocalDate.of(2026, 3, 2),
                "USD")
            .withFleet(new FleetTerms(Map.of("van", "1-2.VX"))));
  }
}
