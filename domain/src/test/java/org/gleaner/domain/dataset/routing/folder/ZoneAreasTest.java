package org.gleaner.domain.dataset.routing.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gleaner.domain.dataset.routing.RoutingCaseReader;
import org.gleaner.domain.routing.RoutingCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Areas of zones are written again, also those that no place lies in yet. */
class ZoneAreasTest {

  private static final String ZONES =
      "zone,lat,lon\nold-quarter,21,105\nold-quarter,21,106\nold-quarter,22,106\n"
          + "far,10,100\nfar,10,101\nfar,11,101\n";

  @TempDir Path folder;

  @Test
  void areasOutliveWriting() throws IOException {
    Path first = Files.createDirectory(folder.resolve("first"));
    Files.writeString(
        first.resolve("routing.json"), "{\"format\": \"gleaner-routing/1\", \"name\": \"zones\"}");
    Files.writeString(first.resolve("depots.csv"), "id,lat,lon\ngarage,20,105\n");
    Files.writeString(first.resolve("vehicles.csv"), "id,depot,capacity_kg\nvan,garage,900\n");
    Files.writeString(
        first.resolve("orders.csv"),
        "id,lat,lon,kg,zones\nschool,21.1,105.8,5,coast\nmill,20,105.5,5,\n");
    Files.writeString(first.resolve("zones.csv"), ZONES);
    Files.writeString(
        first.resolve("bans.csv"), "zone,from,until\nfar,06:00,09:00\nold-quarter,06:00,09:00\n");
    RoutingCase routing = RoutingCaseReader.read(first).orThrow();
    assertThat(routing.terms().roads().zonesOf(1)).containsExactly("coast", "old-quarter");

    Path second = folder.resolve("second");
    RoutingFolderWriter.write(second, routing);

    // A ban of a zone that is nowhere would be an error.
    assertThat(RoutingCaseReader.read(second).orThrow()).isEqualTo(routing);
    assertThat(second.resolve("zones.csv")).hasContent(ZONES);
    assertThat(Files.readString(second.resolve("orders.csv")))
        .contains("coast")
        .doesNotContain("old-quarter");
  }
}
