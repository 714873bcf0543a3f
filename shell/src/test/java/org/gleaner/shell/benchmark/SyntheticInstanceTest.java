package org.gleaner.shell.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gleaner.domain.dataset.routing.RoutingCaseReader;
import org.gleaner.domain.dataset.routing.RoutingCaseReading;
import org.gleaner.domain.routing.ImpossibleOrders;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.VehicleType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticInstanceTest {

  @TempDir Path folder;

  private RoutingCase read(boolean windows, boolean mixed) throws IOException {
    SyntheticInstance instance = new SyntheticInstance("made", 300, 7, windows, mixed);
    Path file = Files.writeString(folder.resolve("made.vrp"), instance.text());
    RoutingCaseReading reading = RoutingCaseReader.read(file);
    assertThat(reading.findings()).isEmpty();
    return reading.orThrow();
  }

  @Test
  void everyStopCanBeServed() throws IOException {
    for (boolean windows : new boolean[] {false, true}) {
      for (boolean mixed : new boolean[] {false, true}) {
        RoutingCase routing = read(windows, mixed);
        assertThat(routing.orders()).hasSize(300);
        assertThat(ImpossibleOrders.of(routing)).isEmpty();
      }
    }
  }

  @Test
  void aMixedFleetHasRoomForATenthMoreThanAllLoads() throws IOException {
    RoutingCase routing = read(false, true);
    double loads = routing.orders().stream().mapToDouble(order -> order.loads().get(0)).sum();
    double room =
        routing.vehicleTypes().stream()
            .mapToDouble(type -> type.count() * type.capacities().get(0))
            .sum();
    assertThat(routing.vehicleTypes()).extracting(VehicleType::count).hasSize(3);
    // Of each size the last vehicle may be rounded up: 50 + 100 + 200.
    assertThat(room).isBetween(1.1 * loads, 1.1 * loads + 350);
  }

  @Test
  void equalSeedsGiveEqualFiles() {
    String text = new SyntheticInstance("made", 50, 7, true, true).text();
    assertThat(new SyntheticInstance("made", 50, 7, true, true).text()).isEqualTo(text);
    assertThat(new SyntheticInstance("made", 50, 8, true, true).text()).isNotEqualTo(text);
  }
}
