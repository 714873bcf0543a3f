package org.gleaner.domain.dataset.routing.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gleaner.domain.dataset.routing.RoutingCaseReader;
import org.gleaner.domain.dataset.routing.RoutingCaseReading;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.routing.RouteEnds;
import org.gleaner.domain.routing.RouteLimits;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingConstraint;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.RoutingSolutionCheck;
import org.gleaner.domain.routing.RoutingViolation;
import org.gleaner.domain.routing.VehicleRoute;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What vehicles.csv says of where routes start and end, and of their limits and costs. */
class VehicleTableTest {

  @TempDir Path folder;

  /** From the garage 10 km to a, 5 on to b, 12 home from b, 9 from a, each km a minute. */
  @BeforeEach
  void writeTheRest() throws IOException {
    write(
        "routing.json",
        "{\"format\": \"gleaner-routing/1\", \"name\": \"ends\", \"travel\": {\"method\":"
            + " \"table\"}}");
    write("depots.csv", "id,lat,lon\ngarage,0,105\nyard,0,106\n");
    write("orders.csv", "id,lat,lon,kg\na,0,105.1,50\nb,0,105.2,50\n");
    write(
        "travel.csv",
        "from,to,km,min\ngarage,a,10,10\na,b,5,5\nb,garage,12,12\na,garage,9,9\ngarage,b,14,14\n");
  }

  /** Closed 10 + 5 + 12 = 27 km; open at its end 10 + 5; open at its start 5 + 12. */
  @Test
  void anOpenRouteDrivesNoWayToOrFromADepot() throws IOException {
    write(
        "vehicles.csv",
        "id,depot,open_at,capacity_kg,cost_per_km\nclosed,garage,,900,1\nlast,garage,end,900,1\n"
            + "first,garage,start,900,1\n");

    RoutingCase routing = RoutingCaseReader.read(folder).orThrow();

    assertThat(routing.vehicleTypes())
        .extracting(type -> type.ends())
        .containsExactly(
            new RouteEnds(0, 0),
            new RouteEnds(0, RouteEnds.OPEN),
            new RouteEnds(RouteEnds.OPEN, 0));
    assertThat(List.of(cost(routing, 0), cost(routing, 1), cost(routing, 2)))
        .containsExactly(27.0, 15.0, 17.0);
  }

  private static double cost(RoutingCase routing, int vehicle) {
    RoutingSolution plan =
        new RoutingSolution(List.of(new VehicleRoute(vehicle, 0, List.of(2, 3))), null);
    return RoutingSolutionCheck.check(routing, plan).cost();
  }

  @Test
  void openRoutesAreWrittenAndReadAgain() throws IOException {
    write(
        "vehicles.csv",
        "id,depot,open_at,capacity_kg\nlast,yard,end,900\nfirst,yard,start,900\nclosed,yard,,900\n");
    RoutingCase routing = RoutingCaseReader.read(folder).orThrow();
    assertThat(RoutingFolderWriter.obstacles(routing)).isEmpty();

    RoutingFolderWriter.write(folder, routing);

    assertThat(Files.readString(folder.resolve("vehicles.csv")))
        .contains("last,yard,end,900", "first,yard,start,900", "closed,yard,,900");
    assertThat(RoutingCaseReader.read(folder).orThrow()).isEqualTo(routing);
  }

  @Test
  void anOpenRouteHasOneDepot() throws IOException {
    write(
        "vehicles.csv",
        "id,depot,end_depot,open_at,capacity_kg\nvan,garage,yard,end,900\n"
            + "car,garage,yard,start,900\nbus,garage,,middle,900\n");

    assertThat(RoutingCaseReader.read(folder).findings())
        .filteredOn(Finding::isError)
        .extracting(f -> f.code() + " " + f.where() + " " + f.value() + ": " + f.message())
        .containsExactlyInAnyOrder(
            "two-depots vehicles.csv:2 [end_depot] yard: must be empty, as routes that are open at"
                + " their end have one depot",
            "two-depots vehicles.csv:3 [end_depot] yard: must be empty, as routes that are open at"
                + " their start have one depot",
            "unknown-word vehicles.csv:4 [open_at] middle: must be one of start, end");
  }

  /** It ends at b with both orders aboard, though it must come to its end empty. */
  @Test
  void aVehicleThatMustBeEmptyUnloadsBeforeItsOpenEnd() throws IOException {
    write("facilities.csv", "id,lat,lon\nhub,0,105.3\n");
    write(
        "vehicles.csv",
        "id,depot,open_at,capacity_kg,empty_before_depot\nvan,garage,end,900,true\n");
    RoutingCase routing = RoutingCaseReader.read(folder).orThrow();

    assertThat(
            RoutingSolutionCheck.check(
                    routing,
                    new RoutingSolution(List.of(new VehicleRoute(0, 0, List.of(2, 3))), null))
                .violations())
        .extracting(RoutingViolation::message)
        .containsExactly(
            "vehicle 1 on day 1: drives from order b to the end of the route without unloading");
  }

  /**
   * From the garage over a to b and home: 27 minutes on the road at 60 an hour are 27; with a setup
   * of 6 and service of 12 minutes at a, at 30 an hour, 9 more.
   */
  @Test
  void limitsAndCostsOfTravelServiceAndOrdersAreRead() throws IOException {
    write("orders.csv", "id,lat,lon,kg,service_min,setup_min\na,0,105.1,50,12,6\nb,0,105.2,50,,\n");
    write(
        "vehicles.csv",
        "id,depot,capacity_kg,cost_per_travel_hour,cost_per_service_hour,max_travel_h,max_orders\n"
            + "van,garage,900,60,30,0.4,1\ncar,garage,900,,,,\n");

    RoutingCase routing = RoutingCaseReader.read(folder).orThrow();

    assertThat(cost(routing, 0)).isEqualTo(36.0);
    // 27 minutes are 3 more than 0.4 h, and two orders 1 more than one.
    assertThat(
            RoutingSolutionCheck.check(
                    routing,
                    new RoutingSolution(List.of(new VehicleRoute(0, 0, List.of(2, 3))), null))
                .violations())
        .extracting(RoutingViolation::constraint, RoutingViolation::amount)
        .containsExactlyInAnyOrder(
            tuple(RoutingConstraint.MAX_TRAVEL_TIME, 180.0),
            tuple(RoutingConstraint.MAX_ORDERS, 1.0));
    assertThat(routing.vehicleTypes().get(1).limits()).isEqualTo(RouteLimits.NONE);

    RoutingFolderWriter.write(folder, routing);
    assertThat(RoutingCaseReader.read(folder).orThrow()).isEqualTo(routing);
  }

  /** It changes nothing: the vehicles are there all the same. */
  @Test
  void fairHoursWithoutAPriceAreAWarning() throws IOException {
    write("vehicles.csv", "id,depot,capacity_kg,fair_hours\nvan,garage,900,8\n");

    RoutingCaseReading reading = RoutingCaseReader.read(folder);

    assertThat(reading.findings()).extracting(Finding::code).containsExactly("no-unfair-price");
    assertThat(reading.orThrow().vehicleTypes()).hasSize(1);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }
}
