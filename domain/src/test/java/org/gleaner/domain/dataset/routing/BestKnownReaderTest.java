package org.gleaner.domain.dataset.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BestKnownReaderTest {

  @Test
  void rowsMatchByFileNameWithoutFolderAndExtension() {
    BestKnownCosts costs = BestKnownReader.read(RoutingFiles.path("best-known.csv")).orThrow();

    assertThat(costs.of(Path.of("elsewhere/square.vrp"))).hasValue(14);
    assertThat(costs.of(Path.of("square"))).hasValue(14);
    assertThat(costs.of(Path.of("squares.vrp"))).isEmpty();
  }

  @Test
  void idsWithAHashAndRowsWithoutACostAreSkipped() {
    BestKnownCosts costs = BestKnownReader.read(RoutingFiles.path("best-known.csv")).orThrow();

    assertThat(costs.rows())
        .extracting(row -> row.instance().name())
        .containsExactly("square", "windows");
    assertThat(costs.of(Path.of("windows.txt"))).hasValue(7.2);
  }

  @Test
  void upperBoundsAreReadTooAndAPointInANameIsNoExtension() {
    BestKnownCosts costs = BestKnownReader.read(RoutingFiles.path("best-bounds.csv")).orThrow();

    assertThat(costs.of(Path.of("week.geojson"))).hasValue(25);
    assertThat(costs.of(Path.of("R205R0.5.vrp"))).hasValue(13323);
  }

  @Test
  void instancesOfOneNameAreToldByFolderAndExtension() {
    BestKnownCosts costs = BestKnownReader.read(RoutingFiles.path("two-sets.csv")).orThrow();

    assertThat(costs.of(Path.of("data/vrptw/RC1_10_5.txt"))).hasValue(45028.1);
    assertThat(costs.of(Path.of("data/pcvrptw/RC1_10_5.vrp"))).hasValue(250982);
    // Elsewhere the extension tells, and where nothing does no cost is better than a wrong one.
    assertThat(costs.of(Path.of("elsewhere/RC1_10_5.vrp"))).hasValue(250982);
    assertThat(costs.of(Path.of("elsewhere/RC1_10_5.dat"))).isEmpty();
  }

  @Test
  void eachRowMayFillInEitherColumnAndAnyExtensionIsNone() {
    BestKnownCosts costs = BestKnownReader.read(RoutingFiles.path("two-sets.csv")).orThrow();

    assertThat(costs.of(Path.of("week.geojson"))).hasValue(25);
    assertThat(costs.of(Path.of("p01.dat"))).hasValue(576.87);
  }
}
