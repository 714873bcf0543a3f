package org.gleaner.domain.dataset.routing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.routing.Compartment;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.FleetEmissions;
import org.gleaner.domain.routing.FleetTerms;
import org.gleaner.domain.routing.ImpossibleOrder;
import org.gleaner.domain.routing.ImpossibleOrders;
import org.gleaner.domain.routing.IntermediateFacility;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoadTravel;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutePlans;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.RoutingSolutionCheck;
import org.gleaner.domain.routing.RoutingTerms;
import org.gleaner.domain.routing.SpeedProfile;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.Travel;
import org.gleaner.domain.routing.VehicleRoute;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One order that is served, one that is too heavy and one that is not worth the way. */
class RoutePlanFilesTest {

  private static final ZoneId ZONE = ZoneId.of("+07:00");
  private static final Travel ROADS = new RoadTravel(1.3, SpeedProfile.constant(10));

  @TempDir Path folder;

  @Test
  void whatIsWrittenReadsBackEqual() throws IOException {
    RoutingCase routing = routing();
    RoutingSolution solution =
        new RoutingSolution(List.of(new VehicleRoute(0, 0, List.of(1, 4))), null);
    List<ImpossibleOrder> impossible = ImpossibleOrders.of(routing);
    RoutePlan plan = RoutePlans.of(routing, solution, impossible);

    assertThat(plan.served()).isEqualTo(1);
    assertThat(plan.violations()).isEmpty();
    assertThat(plan.unserved())
        .extracting(RoutePlan.Unserved::id, RoutePlan.Unserved::reason)
        .containsExactly(tuple("heavy", "capacity"), tuple("far", "not-planned"));
    assertThat(plan.costs().prizes()).isEqualTo(2.5);
    RoutePlan.Route route = plan.routes().get(0);
    assertThat(plan.loadUnits()).containsExactly("kg");
    assertThat(route.costs()).isNotNull();
    assertThat(route.costs().total()).isEqualTo(route.cost());
    assertThat(route.visits()).isEqualTo(1);
    assertThat(route.unloadings()).isEqualTo(1);
    // 1.3 x 0.01 degrees of 111.2 km, at 10 m/s: it leaves so that it need not wait until 9:00.
    assertThat(route.stops().get(1).arrival()).isEqualTo(9 * 3600.0);
    assertThat(route.stops().get(1).loads()).containsExactly(5.0);
    assertThat(route.stops().get(2).loads()).containsExactly(0.0);

    RoutePlanFiles.write(folder, routing, solution, plan, ZONE);

    assertThat(RoutePlanReader.read(folder).findings()).isEmpty();
    assertThat(RoutePlanReader.read(folder).orThrow()).isEqualTo(plan);
    assertThat(RoutePlanReader.read(folder.resolve("routes.json")).orThrow()).isEqualTo(plan);
    assertThat(folder.resolve("solution.sol")).content().startsWith("Route #1: 1 4\n");
    assertThat(folder.resolve("plan.gpx")).content().contains("2026-03-02T02:00:00Z");
    assertThat(folder.resolve("plan.geojson")).content().contains("FeatureCollection");
    assertThat(Files.readAllLines(folder.resolve("stops.csv")))
        .hasSize(5)
        .first()
        .isEqualTo(
            "day,vehicle,vehicle_type,sequence,kind,id,name,arrival,waiting,start,departure,load_1");
    assertThat(Files.readAllLines(folder.resolve("stops.csv")).get(2))
        .isEqualTo("1,1,van,1,order,near,Gần,32400,0,32400,33000,5");
  }

  @Test
  void whatIsInEachCompartmentIsWrittenToo() throws IOException {
    RoutingCase divided =
        routing(Compartment.of("hold", List.of(4.0)), Compartment.of("box", List.of(6.0)));
    RoutingSolution solution =
        new RoutingSolution(List.of(new VehicleRoute(0, 0, List.of(1, 4))), null);

    RoutePlan plan = RoutePlans.of(divided, solution, ImpossibleOrders.of(divided));
    RoutePlanFiles.write(folder, divided, solution, plan, ZONE);

    // The hold is too small for the 5 of it.
    RoutePlan.Stop near = plan.routes().get(0).stops().get(1);
    assertThat(near.compartment()).isEqualTo("box");
    assertThat(near.compartments())
        .containsExactly(
            new RoutePlan.CompartmentLoad("hold", List.of(0.0)),
            new RoutePlan.CompartmentLoad("box", List.of(5.0)));
    assertThat(RoutePlanReader.read(folder).orThrow()).isEqualTo(plan);
    List<String> stops = Files.readAllLines(folder.resolve("stops.csv"));
    assertThat(stops.get(0)).endsWith(",load_1,compartment,compartment_loads");
    assertThat(stops.get(2)).endsWith(",5,box,hold 0; box 5");
    assertThat(stops.get(3)).endsWith(",0,,hold 0; box 0");
  }

  /** As doubles, 0.3 + 0.3 + 0.3 are 0.8999999999999999. */
  @Test
  void sumsOfLoadsHaveNoMoreDigitsThanWhatWasWeighed() {
    RoutingCase whole = routing(Compartment.of("hold", List.of(4.0)));
    Order light = Order.of("light", new Point(105.80, 21.01), 0.3);
    RoutingCase thrice = whole.withOrders(List.of(light, light, light));
    RoutingSolution solution =
        new RoutingSolution(List.of(new VehicleRoute(0, 0, List.of(1, 2, 3))), null);

    RoutePlan.Stop last = RoutePlans.of(thrice, solution, List.of()).routes().get(0).stops().get(3);

    assertThat(last.loads()).containsExactly(0.9);
    assertThat(last.compartments().get(0).loads()).containsExactly(0.9);
  }

  /** 0.02 degrees of 111.2 km x 1.3 are 2.891 km, of which each emits 0.376 kg: 1.087 kg. */
  @Test
  void whatIsEmittedIsWrittenWhereTheCaseStatesIt() throws IOException {
    FleetEmissions emissions = new FleetEmissions(Map.of("van", 0.000376), 0);
    RoutingCase plain = routing();
    RoutingCase stated =
        plain.withTerms(plain.terms().withFleet(new FleetTerms(Map.of(), List.of(), emissions)));
    RoutingSolution solution =
        new RoutingSolution(List.of(new VehicleRoute(0, 0, List.of(1, 4))), null);

    RoutePlan plan = RoutePlans.of(stated, solution, ImpossibleOrders.of(stated));
    RoutePlanFiles.write(folder, stated, solution, plan, ZONE);

    assertThat(RoutingSolutionCheck.check(stated, solution).co2eKg())
        .isCloseTo(1.087, within(1e-3));
    assertThat(plan.co2eKg()).isEqualTo(1.09);
    assertThat(plan.routes().get(0).co2eKg()).isEqualTo(1.09);
    assertThat(RoutePlanReader.read(folder).orThrow()).isEqualTo(plan);
    RoutePlan silent = RoutePlans.of(plain, solution, ImpossibleOrders.of(plain));
    assertThat(silent.co2eKg()).isNull();
    assertThat(silent.cost()).isEqualTo(plan.cost());
    RoutePlanFiles.write(folder, plain, solution, silent, ZONE);
    assertThat(folder.resolve("routes.json")).content().doesNotContain("co2e");
  }

  @Test
  void whatIsWrongWithAPlanIsFound() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("routes.json"),
            """
            {"format": "gleaner-routes/1", "case": "x", "days": 0, "clock": true, "orders": 1,
             "cost": 1, "costs": {"fixed": 1, "distance": 0, "time": 0, "prizes": 0},
             "routes": [{"vehicle": 1, "stops": [{"kind": "moon"}]}], "unserved": [], "colour": 1}
            """);
    assertThat(RoutePlanReader.read(file).plan()).isEmpty();
    assertThat(RoutePlanReader.read(file).findings())
        .extracting(Finding::code)
        .contains("out-of-range", "missing-key", "unknown-word", "unknown-key");
    assertThat(RoutePlanReader.read(folder.resolve("nothing")).findings())
        .extracting(Finding::code)
        .containsExactly("no-such-file");
  }

  private static RoutingCase routing(Compartment... compartments) {
    TimeWindow day = new TimeWindow(7 * 3600, 17 * 3600);
    Order near =
        Order.of("near", new Point(105.80, 21.01), 5)
            .withName("Gần")
            .withServiceTime(600)
            .withWindows(List.of(new TimeWindow(9 * 3600, 10 * 3600)));
    Order heavy = Order.of("heavy", new Point(105.80, 21.02), 50);
    Order far = Order.of("far", new Point(105.80, 21.30), 1).withPrize(2.5);
    int facility = 4;
    VehicleType van = VehicleType.of("van", 1, 10, 0);
    return new RoutingCase(
        "small",
        1,
        List.of(new Depot("garage", new Point(105.80, 21.00), TimeWindow.ALWAYS)),
        List.of(near, heavy, far),
        List.of(new IntermediateFacility("hub", new Point(105.80, 21.005), 60)),
        List.of(
            van.withEquipment(van.equipment().withCompartments(List.of(compartments)))
                .withShift(day)
                .withUnloading(List.of(facility), 3, false)),
        List.of(ROADS),
        new RoutingTerms(
                RoundingConvention.DOUBLE_TO_HUNDREDTHS,
                VisitNumbers.PLACES_FROM_0,
                LocalDate.of(2026, 3, 2),
                "USD")
            .withLoadUnits(List.of("kg")));
  }
}
