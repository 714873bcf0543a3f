package org.gleaner.domain.dataset.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.InvalidInputException;
import org.gleaner.domain.routing.DayPattern;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;
import org.gleaner.domain.routing.VisitPatterns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingCaseReaderTest {

  @Test
  void aFreeFleetHasAVehicleForEachOrder() {
    RoutingCase square = RoutingFiles.read("square.vrp");

    assertThat(square.name()).isEqualTo("square");
    assertThat(square.rounding()).isEqualTo(RoundingConvention.NEAREST_INTEGER);
    assertThat(square.vehicleTypes()).containsExactly(VehicleType.of("1-3", 3, 10, 0));
    assertThat(square.orders().get(2)).isEqualTo(Order.of("4", new Point(1, 1), 4));
  }

  @Test
  void distancesMayBeListedWithoutCoordinates() {
    RoutingCase listed = RoutingFiles.read("listed.vrp");

    assertThat(listed.orders()).extracting(Order::at).containsOnly(Point.UNKNOWN);
    assertThat(listed.distance(2, 1)).isEqualTo(4);
    assertThat(listed.distance(1, 2)).isEqualTo(4);
    // The older keyword DISTANCE limits travel and service together.
    assertThat(listed.vehicleTypes())
        .containsExactly(VehicleType.of("1-3", 3, 10, 0).withLimits(12, Double.POSITIVE_INFINITY));
  }

  // Of the table 0 1 2 / 1 0 3 / 2 3 0, and of one that is not symmetric.
  @ParameterizedTest
  @CsvSource({
    "FULL_MATRIX, 0 1 2 1 0 3 2 4 0, 3, 4",
    "UPPER_ROW, 1 2 3, 3, 3",
    "LOWER_COL, 1 2 3, 3, 3",
    "LOWER_ROW, 1 2 3, 3, 3",
    "UPPER_COL, 1 2 3, 3, 3",
    "UPPER_DIAG_ROW, 0 1 2 0 3 0, 3, 3",
    "LOWER_DIAG_COL, 0 1 2 0 3 0, 3, 3",
    "LOWER_DIAG_ROW, 0 1 0 2 3 0, 3, 3",
    "UPPER_DIAG_COL, 0 1 0 2 3 0, 3, 3",
  })
  void listedDistancesMayStandInAnyOrderOfTsplib(
      String format, String weights, double there, double back, @TempDir Path folder)
      throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("listed.vrp"),
            """
            TYPE : CVRP
            DIMENSION : 3
            EDGE_WEIGHT_TYPE : EXPLICIT
            EDGE_WEIGHT_FORMAT : %s
            CAPACITY : 2
            EDGE_WEIGHT_SECTION
            %s
            DEMAND_SECTION
            1 0
            2 1
            3 1
            DEPOT_SECTION
            1
            """
                .formatted(format, weights));

    RoutingCase listed = RoutingCaseReader.read(file).orThrow();

    assertThat(listed.distance(0, 1)).isEqualTo(1);
    assertThat(listed.distance(2, 0)).isEqualTo(2);
    assertThat(listed.distance(1, 2)).isEqualTo(there);
    assertThat(listed.distance(2, 1)).isEqualTo(back);
  }

  @Test
  void aTableOfVroomWrittenAsOneRowIsNoTableHoweverLarge(@TempDir Path folder) throws IOException {
    // The square of 50,000 is more than any array holds.
    String flat = String.join(",", Collections.nCopies(50_000, "0"));
    Path file =
        Files.writeString(
            folder.resolve("flat.json"),
            "{\"vehicles\":[{\"id\":1,\"start_index\":0}],"
                + "\"jobs\":[{\"id\":1,\"location_index\":1}],\"matrix\":["
                + flat
                + "]}");

    assertThat(RoutingCaseReader.read(file).findings())
        .extracting(Finding::code)
        .containsExactly("wrong-type");
  }

  @Test
  void neighbouringVehiclesThatAreAlikeBecomeOneType() {
    RoutingCase fleet = RoutingFiles.read("fleet.vrp");

    assertThat(fleet.vehicleTypes())
        .containsExactly(
            VehicleType.of("1", 1, 5, 0).withCosts(7, 2),
            VehicleType.of("2-3", 2, 10, 0).withCosts(20, 3));
    assertThat(fleet.typeOf(2).id()).isEqualTo("2-3");
    assertThatThrownBy(() -> fleet.typeOf(3)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void vehiclesStartAndEndAtTheirOwnDepot() {
    RoutingCase depots = RoutingFiles.read("depots.vrp");

    assertThat(depots.vehicleTypes())
        .extracting(VehicleType::startDepot, VehicleType::endDepot, VehicleType::maxDuration)
        .containsExactly(tuple(0, 0, 12.0), tuple(1, 1, 12.0));
    assertThat(depots.depots()).extracting("id").containsExactly("1", "2");
    assertThat(depots.depots().get(0).hours()).isEqualTo(new TimeWindow(0, 30));
    assertThat(depots.orders()).extracting(Order::serviceTime).containsExactly(2.0, 1.0);
  }

  @Test
  void customersWithoutAPrizeAreMandatory() {
    RoutingCase prizes = RoutingFiles.read("prizes.vrp");

    assertThat(prizes.orders()).extracting(Order::isMandatory).containsExactly(true, false);
    assertThat(prizes.orders()).extracting(Order::serviceTime).containsExactly(10.0, 10.0);
    assertThat(prizes.vehicleCount()).isEqualTo(1);
  }

  @Test
  void vehiclesReloadWhereTheirRowSays() {
    RoutingCase trips = RoutingFiles.read("trips.vrp");

    assertThat(trips.vehicleTypes().get(0).unloadingPlaces()).containsExactly(0);
    assertThat(trips.orders()).extracting(Order::releaseTime).containsExactly(0.0, 20.0);
  }

  @Test
  void solomonsFirstCustomerIsTheDepot() {
    RoutingCase windows = RoutingFiles.read("windows.txt");

    assertThat(windows.name()).isEqualTo("windows");
    assertThat(windows.depots()).extracting("id").containsExactly("0");
    assertThat(windows.orders()).extracting("id").containsExactly("1", "2");
    assertThat(windows.orders().get(1).hours().windows()).containsExactly(new TimeWindow(5, 20));
    assertThat(windows.vehicleTypes()).containsExactly(VehicleType.of("vehicle", 2, 10, 0));
  }

  @Test
  void cordeausZeroIsNoLimitOfDuration() {
    RoutingCase routing = RoutingFiles.read("two-depots.txt");

    assertThat(routing.vehicleTypes())
        .extracting(VehicleType::count, VehicleType::maxDuration)
        .containsExactly(tuple(1, 20.0), tuple(1, Double.POSITIVE_INFINITY));
    assertThat(routing.visitNumbers()).isEqualTo(VisitNumbers.ORDERS_FROM_1);
    assertThat(routing.depots()).extracting("id").containsExactly("3", "4");
  }

  @Test
  void frequenciesBecomeEvenlySpacedDayPatterns() {
    RoutingCase week = RoutingFiles.read("week.geojson");

    assertThat(week.days()).isEqualTo(4);
    assertThat(week.orders().get(0).dayPatterns())
        .containsExactly(new DayPattern(List.of(0, 2)), new DayPattern(List.of(1, 3)));
    assertThat(week.orders().get(1).dayPatterns()).hasSize(4);
    // The table is not symmetric: 6 out, 7 back.
    assertThat(week.duration(0, 2)).isEqualTo(6);
    assertThat(week.duration(2, 0)).isEqualTo(7);
    VehicleType vehicle = week.vehicleTypes().get(0);
    assertThat(vehicle.unloadingPlaces()).containsExactly(3);
    assertThat(vehicle.emptyBeforeDepot()).isTrue();
    assertThat(vehicle.maxDuration()).isEqualTo(19);
  }

  @Test
  void spacingOfTwoVisitsInSixDaysIsThreeDays() {
    assertThat(VisitPatterns.of(2, 6))
        .extracting(DayPattern::days)
        .containsExactly(List.of(0, 3), List.of(1, 4), List.of(2, 5));
    assertThat(VisitPatterns.of(6, 6)).hasSize(1);
  }

  @Test
  void microDegreesBecomeMetresOfRoadAndSeconds() {
    RoutingCase sites = RoutingFiles.read("sites");

    assertThat(sites.vehicleTypes()).extracting(VehicleType::count).containsExactly(100);
    Order site = sites.orders().get(0);
    assertThat(site.hours().windows())
        .containsExactly(new TimeWindow(25_200, 39_600), new TimeWindow(46_800, 61_200));
    // 0.01 degrees of a meridian: 6,371,008.8 m * pi / 18,000 = 1,111.951 m; times 1.35 are
    // 1,501.134 m, at 30 km/h 180.136 s.
    assertThat(sites.distance(0, 1)).isEqualTo(1501);
    assertThat(sites.duration(0, 1)).isEqualTo(180);
  }

  @Test
  void whatIsNoFileIsAFinding(@TempDir Path folder) throws IOException {
    assertThat(codes(folder.resolve("nowhere.vrp"))).containsExactly("no-such-file");
    assertThat(codes(folder)).containsOnly("no-such-file");
    Path latin = folder.resolve("latin.vrp");
    Files.write(latin, "NAME : Hà Nội\n".replace("ộ", "o").getBytes(StandardCharsets.ISO_8859_1));
    assertThat(codes(latin)).containsExactly("not-utf-8");
  }

  @Test
  void aNestOfArraysIsAFindingAndNoOverflow(@TempDir Path folder) throws IOException {
    Path deep = folder.resolve("deep.geojson");
    Files.writeString(deep, "[".repeat(100_000));

    assertThat(codes(deep)).containsExactly("over-limit");
  }

  @Test
  void aTableWithoutEndIsAFindingAndNoOverflow(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("many.geojson");
    int many = 70_000;
    Files.writeString(
        file,
        "{\"features\": [{}"
            + ", {}".repeat(many - 1)
            + "], \"duration\": [[]"
            + ", []".repeat(many - 1)
            + "]}");

    assertThat(codes(file)).contains("over-limit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", " ", "_", "1 "})
  void aLineWithoutEndIsReadInNoTime(String part, @TempDir Path folder) throws IOException {
    String line = part.repeat(500_000 / part.length());
    Path instance = folder.resolve("long.vrp");
    Files.writeString(instance, "NAME : long\nTYPE" + line + "!\n");
    Path solution = folder.resolve("long.sol");
    Files.writeString(solution, "Route" + line + "!\nDay" + line + "!\nCost" + line + "!\n");
    RoutingCase square = RoutingFiles.read("square.vrp");

    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertThat(codes(instance)).contains("row-without-section");
          assertThat(SolutionReader.read(solution, square).solution()).isEmpty();
        });
  }

  @Test
  void orThrowCarriesTheFindings() {
    RoutingCaseReading reading = RoutingCaseReader.read(RoutingFiles.path("broken/empty.txt"));

    assertThatThrownBy(reading::orThrow)
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.findings()).hasSize(1));
  }

  private static List<String> codes(Path path) {
    return RoutingCaseReader.read(path).findings().stream().map(Finding::code).toList();
  }
}
