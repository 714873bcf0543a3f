package org.gleaner.domain.dataset.routing.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.dataset.routing.RoutingCaseReader;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.RoutingSolutionCheck;
import org.gleaner.domain.routing.RoutingViolation;
import org.gleaner.domain.routing.VehicleRoute;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Activity is a load dimension of cases that state some, and of no others. */
class LoadColumnsTest {
  private static final double ANY = Double.POSITIVE_INFINITY;

  @TempDir Path folder;

  @BeforeEach
  void writeTheRest() throws IOException {
    write("routing.json", "{\"format\": \"gleaner-routing/1\", \"name\": \"sources\"}");
    write("depots.csv", "id,lat,lon\ngarage,0,105\n");
    write("vehicles.csv", "id,depot,capacity_kg,capacity_mbq\nvan,garage,900,500\n");
    write("orders.csv", "id,lat,lon,kg,mbq\na,0,105.1,50,300.5\nb,0,105.2,20,\n");
  }

  @Test
  void activityStandsBesideKilogramsAndLitres() throws IOException {
    write("facilities.csv", "id,lat,lon,daily_capacity_mbq\nhub,0,105.2,800\nyard,0,105.3,\n");
    write("compartments.csv", "vehicle,id,capacity_mbq\nvan,cask,400\nvan,hold,\n");

    RoutingCase routing = RoutingCaseReader.read(folder).orThrow();

    assertThat(routing.terms().loadUnits()).containsExactly("kg", "l", "MBq");
    assertThat(routing.orders())
        .extracting(order -> order.loads())
        .containsExactly(List.of(50.0, 0.0, 300.5), List.of(20.0, 0.0, 0.0));
    assertThat(routing.vehicleTypes().get(0).capacities()).containsExactly(900.0, ANY, 500.0);
    assertThat(routing.vehicleTypes().get(0).equipment().compartments())
        .extracting(part -> part.capacities())
        .containsExactly(List.of(ANY, ANY, 400.0), List.of(ANY, ANY, ANY));
    assertThat(routing.facilities())
        .extracting(facility -> facility.terms().dailyCapacities())
        .containsExactly(List.of(ANY, ANY, 800.0), List.of());

    RoutingFolderWriter.write(folder, routing);
    assertThat(RoutingCaseReader.read(folder).orThrow()).isEqualTo(routing);
  }

  /** 300.5 and 300 MBq are 600.5, where a trip may have 500. */
  @Test
  void aTripMayHaveSoMuchActivityAboard() throws IOException {
    write("orders.csv", "id,lat,lon,kg,mbq\na,0,105.1,50,300.5\nb,0,105.2,20,300\n");
    RoutingCase routing = RoutingCaseReader.read(folder).orThrow();

    assertThat(
            RoutingSolutionCheck.check(
                    routing,
                    new RoutingSolution(List.of(new VehicleRoute(0, 0, List.of(1, 2))), null))
                .violations())
        .extracting(RoutingViolation::amount)
        .containsExactly(100.5);
  }

  @Test
  void whereNoneIsStatedThereIsNoSuchDimension() throws IOException {
    write("vehicles.csv", "id,depot,capacity_kg,capacity_mbq\nvan,garage,900,\n");
    write("orders.csv", "id,lat,lon,kg\na,0,105.1,50\n");

    RoutingCase routing = RoutingCaseReader.read(folder).orThrow();

    assertThat(routing.terms().loadUnits()).containsExactly("kg", "l");
    assertThat(routing.orders().get(0).loads()).hasSize(2);
  }

  @Test
  void anAddedOrderHasActivityWhereTheCaseHas() throws IOException {
    Map<String, String> cells =
        Map.of("id", "new", "lat", "0", "lon", "105.3", "kg", "5", "mbq", "20");
    RoutingCase active = RoutingCaseReader.read(folder).orThrow();
    Findings findings = new Findings();

    assertThat(AddedOrders.of(cells, active, findings).orElseThrow().order().loads())
        .containsExactly(5.0, 0.0, 20.0);
    assertThat(findings.hasErrors()).isFalse();

    write("vehicles.csv", "id,depot,capacity_kg\nvan,garage,900\n");
    write("orders.csv", "id,lat,lon,kg\na,0,105.1,50\n");
    assertThat(AddedOrders.of(cells, RoutingCaseReader.read(folder).orThrow(), findings)).isEmpty();
    assertThat(findings.toList()).extracting(Finding::code).containsExactly("no-activity");
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }
}
