package org.gleaner.domain.dataset.routing.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gleaner.domain.dataset.routing.RoutingCaseReader;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.routing.Compartment;
import org.gleaner.domain.routing.RoutingCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompartmentTableTest {
  private static final double ANY = Double.POSITIVE_INFINITY;

  @TempDir Path folder;

  @BeforeEach
  void writeTheRest() throws IOException {
    write("routing.json", "{\"format\": \"gleaner-routing/1\", \"name\": \"parts\"}");
    write("depots.csv", "id,lat,lon\ngarage,0,105\n");
    write("vehicles.csv", "id,depot,capacity_kg\nvan,garage,900\ntruck,garage,9000\n");
    write("orders.csv", "id,lat,lon,kg\na,0,105.1,50\n");
  }

  @Test
  void aTypeHasTheCompartmentsOfItsRowsAndElseNone() throws IOException {
    write(
        "compartments.csv",
        "vehicle,id,capacity_kg,capacity_l,materials,hazards\nvan,box,200,,,8 9A\nvan,hold,,5,hdd,none\n");

    RoutingCase routing = RoutingCaseReader.read(folder).orThrow();

    assertThat(routing.vehicleTypes().get(0).equipment().compartments())
        .containsExactly(
            new Compartment("box", List.of(200.0, ANY), List.of(), List.of("8", "9A")),
            new Compartment("hold", List.of(ANY, 5.0), List.of("hdd"), List.of("none")));
    assertThat(routing.vehicleTypes().get(1).equipment().compartments()).isEmpty();
  }

  @Test
  void everyMistakeIsFoundInOneReading() throws IOException {
    write(
        "compartments.csv",
        "vehicle,id,capacity_kg\nvans,box,200\nvan,box,-1\nvan,hold,1\nvan,hold,2\n,rack,3\n");

    assertThat(RoutingCaseReader.read(folder).findings())
        .filteredOn(Finding::isError)
        .extracting(Finding::code)
        .containsExactlyInAnyOrder("unknown-id", "out-of-range", "duplicate-row", "missing-value");
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }
}
