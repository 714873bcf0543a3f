package org.gleaner.solver.roads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoutingCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two rows of junctions, a unit apart; residential streets of 30 km/h.
 *
 * <pre>
 *        D --- E --- H ~~~ ~~~ J --- K          L --- M
 *       /|     |     |
 *     /  |     |     |     D to A is one-way, B to C a bridge for 5 t, E to H closed to trucks.
 *   A    |     |     |     From D through E to H is a forbidden turn, H to J a ferry.
 *    `-- B === C --- I     L and M are on an island.
 * </pre>
 */
class OsmRoadsTest {
  private static final RoadVehicle TRUCK = RoadVehicle.ofTonnes(12);
  private static final double U = Streets.UNIT;

  @TempDir Path folder;

  private final Map<String, Point> places = new LinkedHashMap<>();

  static Streets town() {
    Streets streets =
        new Streets()
            .node("A", 0, 0)
            .node("B", 1, 0)
            .node("C", 2, 0)
            .node("I", 3, 0)
            .node("D", 1, 1)
            .node("E", 2, 1)
            .node("H", 3, 1)
            .node("J", 5, 1)
            .node("K", 6, 1)
            .node("L", 10, 1)
            .node("M", 11, 1);
    streets.road("A B");
    streets.road("B C", "maxweight", "5");
    streets.road("C I");
    streets.road("I H");
    streets.road("B D");
    streets.road("C E");
    streets.road("D A", "oneway", "yes");
    long toE = streets.road("D E");
    long fromE = streets.road("E H", "hgv", "no");
    streets.turn("no_straight_on", toE, "E", fromE);
    streets.way("H J", Map.of("route", "ferry", "duration", "00:20"));
    streets.road("J K");
    streets.road("L M");
    return streets;
  }

  private RoadReading measure(RoadVehicle vehicle) throws IOException {
    Path extract = town().write(folder.resolve("town.osm"));
    return measure(RoadSettings.of(extract, vehicle, null));
  }

  private RoadReading measure(RoadSettings settings) {
    return new OsmRoads(settings).travel(routing());
  }

  private RoutingCase routing() {
    return Places.of(List.copyOf(places.keySet()), List.copyOf(places.values()));
  }

  private OsmRoadsTest at(String name, double x, double y) {
    places.put(name, Streets.at(x, y));
    return this;
  }

  private double units(MeasuredWays ways, String from, String to) {
    List<String> names = List.copyOf(places.keySet());
    return ways.travel().distance(routing(), names.indexOf(from), names.indexOf(to)) / U;
  }

  private double seconds(MeasuredWays ways, String from, String to) {
    List<String> names = List.copyOf(places.keySet());
    return ways.travel().duration(routing(), names.indexOf(from), names.indexOf(to));
  }

  private static List<String> codes(RoadReading reading) {
    return reading.findings().stream().map(Finding::code).toList();
  }

  @Test
  void aCarTakesTheBridgeAndATruckGoesRoundIt() throws IOException {
    at("A", 0, 0).at("C", 2, 0);

    MeasuredWays car = measure(RoadVehicle.CAR).orThrow();
    MeasuredWays truck = measure(TRUCK).orThrow();

    // A B C is 2 units; A B D E C is 4. 30 km/h, and nine tenths of it.
    assertThat(units(car, "A", "C")).isCloseTo(2, within(1e-4));
    assertThat(units(truck, "A", "C")).isCloseTo(4, within(1e-4));
    assertThat(seconds(car, "A", "C")).isCloseTo(2 * U / 30 * 3.6, within(0.1));
    assertThat(seconds(truck, "A", "C")).isCloseTo(4 * U / 27 * 3.6, within(0.1));
    // C E D A: the one-way street is a shorter way home, of 2 units and a diagonal.
    assertThat(units(truck, "C", "A")).isCloseTo(2 + Math.sqrt(2), within(1e-4));
  }

  @Test
  void aBridgeBearsWhatIsExactlyItsLimit() throws IOException {
    at("A", 0, 0).at("C", 2, 0);

    assertThat(units(measure(RoadVehicle.ofTonnes(5)).orThrow(), "A", "C"))
        .isCloseTo(2, within(1e-4));
    assertThat(units(measure(RoadVehicle.ofTonnes(5.1)).orThrow(), "A", "C"))
        .isCloseTo(4, within(1e-4));
  }

  @Test
  void aOneWayStreetIsDrivenOneWay() throws IOException {
    // P and Q are on it, P a quarter and Q half of the way up from A.
    at("A", 0, 0).at("P", 0.25, 0.25).at("Q", 0.5, 0.5).at("D", 1, 1);

    MeasuredWays ways = measure(RoadVehicle.CAR).orThrow();

    double diagonal = Math.sqrt(2);
    assertThat(units(ways, "D", "A")).isCloseTo(diagonal, within(1e-4));
    assertThat(units(ways, "A", "D")).isCloseTo(2, within(1e-4));
    assertThat(units(ways, "Q", "P")).isCloseTo(diagonal / 4, within(1e-4));
    // P A B D Q: a quarter, two units and half of the street.
    assertThat(units(ways, "P", "Q")).isCloseTo(diagonal / 4 + 2 + diagonal / 2, within(1e-4));
    assertThat(units(ways, "P", "P")).isZero();
  }

  @Test
  void aForbiddenTurnIsNotTaken() throws IOException {
    at("D", 1, 1).at("E", 2, 1).at("H", 3, 1);

    MeasuredWays ways = measure(RoadVehicle.CAR).orThrow();

    assertThat(units(ways, "D", "E")).isCloseTo(1, within(1e-4));
    assertThat(units(ways, "E", "H")).isCloseTo(1, within(1e-4));
    // D E C I H instead of D E H, and D E H the other way, which is not forbidden.
    assertThat(units(ways, "D", "H")).isCloseTo(4, within(1e-4));
    assertThat(units(ways, "H", "D")).isCloseTo(2, within(1e-4));
  }

  @Test
  void aRoadClosedToTrucksIsOpenToVans() throws IOException {
    at("E", 2, 1).at("H", 3, 1);

    assertThat(units(measure(RoadVehicle.ofTonnes(3.5)).orThrow(), "E", "H"))
        .isCloseTo(1, within(1e-4));
    // E C I H.
    assertThat(units(measure(TRUCK).orThrow(), "E", "H")).isCloseTo(3, within(1e-4));
  }

  @Test
  void aFerryIsAWayOfItsOwnTime() throws IOException {
    at("H", 3, 1).at("K", 6, 1);

    MeasuredWays ways = measure(RoadVehicle.CAR).orThrow();

    assertThat(units(ways, "H", "K")).isCloseTo(3, within(1e-4));
    // 2.2239 km in 20 minutes and two fifths for waiting are 4.77 km/h, 5 and then 6 in steps of 2;
    // a street of 1 unit at 30 km/h after it.
    assertThat(seconds(ways, "H", "K")).isCloseTo(2 * U / 6 * 3.6 + U / 30 * 3.6, within(0.1));
  }

  @Test
  void placesOnAnIslandAreNamed() throws IOException {
    at("A", 0, 0).at("B", 1, 0).at("L", 10, 1);

    RoadReading reading = measure(RoadVehicle.CAR);

    assertThat(codes(reading)).containsExactly("unreachable", "no-way");
    assertThat(reading.findings().get(0).value()).isEqualTo("order L");
    assertThat(reading.findings().get(0).message()).isEqualTo("no way joins it to most others");
    assertThat(reading.findings().get(0).hint()).contains("island");
    assertThat(reading.findings().get(1).value()).isEqualTo("4");
    assertThat(units(reading.orThrow(), "A", "L")).isInfinite();
    assertThat(seconds(reading.orThrow(), "L", "B")).isInfinite();
    assertThat(units(reading.orThrow(), "A", "B")).isCloseTo(1, within(1e-4));
  }

  @Test
  void placesFarFromRoadsAreNamed() throws IOException {
    // 0.3 units are 334 m, 0.6 are 667; nothing is near the third.
    at("A", 0, 0).at("yard", 1, -0.3).at("field", 2, -0.6).at("sea", 30, -20);

    RoadReading reading = measure(RoadVehicle.CAR);

    assertThat(codes(reading)).containsExactly("far-from-road", "no-road-near", "no-road-near");
    assertThat(reading.findings().get(0).value()).isEqualTo("order yard (100.010000, -0.003000)");
    assertThat(reading.findings().get(0).message()).isEqualTo("is served from a road 334 m away");
    assertThat(reading.findings().get(1).message()).endsWith("is 667 m away");
    assertThat(reading.findings().get(2).message()).endsWith("may use is near");
    assertThat(reading.ways()).isEmpty();

    places.remove("sea");
    Path extract = folder.resolve("town.osm");
    RoadSettings settings = RoadSettings.of(extract, RoadVehicle.CAR, null).withSnapMetres(700);
    MeasuredWays ways = measure(settings).orThrow();
    assertThat(ways.snapMetres()).hasSize(3);
    assertThat(ways.snapMetres().get(2)).isCloseTo(0.6 * U, within(0.5));
    // The way to the road is no part of the distance.
    assertThat(units(ways, "A", "field")).isCloseTo(2, within(1e-4));
  }

  @Test
  void placesAtOneCoordinateAreOnePlace() throws IOException {
    at("A", 0, 0).at("shop", 1.5, 0).at("same", 1.5, 0).at("next", 1.5, 0.01);

    MeasuredWays ways = measure(RoadVehicle.CAR).orThrow();

    assertThat(ways.travel().rows()).containsExactly(0, 1, 1, 2);
    assertThat(ways.travel().isSameLocation(routing(), 1, 2)).isTrue();
    assertThat(ways.travel().isSameLocation(routing(), 1, 3)).isFalse();
    assertThat(units(ways, "shop", "next")).isCloseTo(0, within(1e-6));
  }

  @Test
  void theBinaryFormatSaysTheSame() throws IOException {
    at("A", 0, 0).at("C", 2, 0).at("Q", 0.5, 0.5).at("H", 3, 1).at("K", 6, 1).at("L", 10, 1);

    Path pbf = town().write(folder.resolve("town.osm.pbf"));

    assertThat(measure(RoadSettings.of(pbf, TRUCK, null)).orThrow().travel())
        .isEqualTo(measure(TRUCK).orThrow().travel());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "empty.osm",
        "text.osm",
        "cut.osm",
        "page.osm.pbf",
        "cut.osm.pbf",
        "no-roads.osm",
        "entities.osm",
        "missing.osm",
        "folder.osm",
        "table.csv"
      })
  void whatIsNoExtractIsAFinding(String name) throws IOException {
    at("A", 0, 0).at("C", 2, 0);
    Path file = folder.resolve(name);
    String xml = town().xml();
    switch (name) {
      case "empty.osm" -> Files.writeString(file, "");
      case "text.osm" -> Files.writeString(file, "roads");
      case "cut.osm" -> Files.writeString(file, xml.substring(0, xml.length() / 2));
      case "page.osm.pbf" -> Files.writeString(file, "<html>404</html>");
      case "cut.osm.pbf" -> {
        byte[] bytes = new StreetsPbf(town()).bytes();
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 100));
      }
      case "no-roads.osm" -> Files.writeString(file, "<osm version=\"0.6\"></osm>");
      case "entities.osm" ->
          Files.writeString(
              file, "<!DOCTYPE osm [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n<osm>&x;</osm>");
      case "folder.osm" -> Files.createDirectory(file);
      case "table.csv" -> Files.writeString(file, "id,lat,lon\n");
      default -> {}
    }

    RoadReading reading = measure(RoadSettings.of(file, TRUCK, folder.resolve("cache")));

    assertThat(codes(reading)).hasSize(1).containsAnyOf("no-roads", "unreadable");
    assertThat(reading.findings().get(0).hint()).isNotBlank();
    assertThat(reading.findings().get(0).message()).doesNotContain("EOFException", "NoSuchFile");
  }

  @Test
  void placesWithoutCoordinatesAreFindings() throws IOException {
    at("A", 0, 0);
    places.put("nowhere", Point.UNKNOWN);
    places.put("far", new Point(21, 105.8));

    RoadReading reading = measure(RoadVehicle.CAR);

    assertThat(codes(reading)).containsExactly("no-coordinates", "no-coordinates");
    assertThat(reading.findings().get(0).value()).isEqualTo("order nowhere");
  }
}
