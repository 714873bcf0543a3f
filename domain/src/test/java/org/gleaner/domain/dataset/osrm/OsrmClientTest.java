package org.gleaner.domain.dataset.osrm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gleaner.domain.dataset.osrm.TableServer.Answer;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.routing.Depot;
import org.gleaner.domain.routing.ListedTravel;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.PlanarTravel;
import org.gleaner.domain.routing.Point;
import org.gleaner.domain.routing.RoundingConvention;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.domain.routing.VehicleType;
import org.gleaner.domain.routing.VisitNumbers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OsrmClientTest {
  private static final Point HANOI = new Point(105.8, 21.0);
  private static final Point HAIPHONG = new Point(106.7, 20.9);
  private static final Point VINH = new Point(105.7, 18.7);

  @TempDir Path cache;

  private final TableServer server = new TableServer(4);
  private final List<Duration> waits = new ArrayList<>();
  private Instant now = Instant.EPOCH;

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void waysAreMetresAndSecondsInBothDirections() {
    ListedTravel travel = client().travel(List.of(HANOI, HAIPHONG)).orThrow();

    // 0.9 degrees east and 0.1 south: 100 km; 0.9 + 0.2 hours there, 1.8 + 0.2 back.
    assertThat(travel.distances().at(0, 1)).isCloseTo(100_000, within(1.0));
    assertThat(travel.durations().at(0, 1)).isCloseTo(1.1 * 3600, within(1.0));
    assertThat(travel.durations().at(1, 0)).isCloseTo(2 * 3600, within(1.0));
    assertThat(server.requests)
        .containsExactly(
            "/table/v1/driving/105.800000,21.000000;106.700000,20.900000"
                + "?annotations=duration,distance&sources=0;1&destinations=0;1");
  }

  @Test
  void placesOfACaseAtOneCoordinateAreAskedForOnce() {
    RoutingCase routing =
        new RoutingCase(
            "three",
            1,
            List.of(new Depot("d", HANOI, TimeWindow.ALWAYS)),
            List.of(Order.of("a", VINH, 1), Order.of("b", VINH, 1)),
            List.of(),
            List.of(VehicleType.of("v", 1, 1, 0)),
            new PlanarTravel(),
            RoundingConvention.DOUBLE_TO_HUNDREDTHS,
            VisitNumbers.PLACES_FROM_0);

    RoutingCase onRoads = routing.withTravel(client().travel(routing).orThrow());

    assertThat(server.requests).hasSize(1);
    assertThat(onRoads.distance(0, 1)).isEqualTo(onRoads.distance(0, 2)).isPositive();
    assertThat(onRoads.distance(1, 2)).isZero();
    assertThat(onRoads.travel().isSameLocation(onRoads, 1, 2)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 5, 7, 9})
  void morePointsThanARequestTakesAreAskedForInBlocks(int count) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      points.add(new Point(100 + i, 10 + (i * i) % 7));
    }

    ListedTravel travel = client(settings().withMostCoordinates(4), null).travel(points).orThrow();

    for (int i = 0; i < count; i++) {
      for (int j = 0; j < count; j++) {
        String from = points.get(i).x() + "," + points.get(i).y();
        String to = points.get(j).x() + "," + points.get(j).y();
        assertThat(travel.durations().at(i, j)).isEqualTo(TableServer.figure(from, to, true));
        assertThat(travel.distances().at(i, j)).isEqualTo(TableServer.figure(from, to, false));
      }
    }
    assertThat(server.requests).allMatch(request -> request.split(";").length <= 4 + 2 * 3);
  }

  @Test
  void aServerThatTakesLessIsAskedForLess() {
    List<Point> points = List.of(HANOI, HAIPHONG, VINH, new Point(1, 1), new Point(2, 2));

    OsrmReading reading = client().travel(points);

    assertThat(codes(reading)).containsExactly("smaller-tables");
    assertThat(reading.orThrow().distances().size()).isEqualTo(5);
  }

  @Test
  void whereAddressesMayNotBeLongLessIsAskedForAtATime() {
    server.longestAddress = 150;
    List<Point> points = List.of(HANOI, HAIPHONG, VINH, new Point(1, 1));

    OsrmReading reading = client().travel(points);

    assertThat(codes(reading)).containsExactly("smaller-tables");
    assertThat(reading.orThrow().distances().size()).isEqualTo(4);

    server.longestAddress = 20;
    assertThat(codes(client().travel(points))).contains("server-refuses");
  }

  @Test
  void anAnswerThatWasCutOffIsAskedForAgain() {
    server.first.add(Answer.of(200, "{\"code\":\"Ok\",\"durations\":[[0,1],[1"));

    OsrmReading reading = client(settings(), cache).travel(List.of(HANOI, HAIPHONG));

    assertThat(codes(reading)).isEmpty();
    assertThat(waits).hasSize(1);
    for (int i = 0; i < 4; i++) {
      server.first.add(Answer.of(200, "{\"code\":\"Ok\",\"durations\":[[0,1],[1"));
    }
    assertThat(codes(client().travel(List.of(HANOI, VINH)))).containsExactly("server-answer");
  }

  @Test
  void anAnswerThatDoesNotEndIsNotReadToItsEnd() {
    server.first.add(Answer.of(200, TableServer.ENDLESS));

    OsrmReading reading = client().travel(List.of(HANOI, HAIPHONG));

    assertThat(codes(reading)).containsExactly("server-answer");
    assertThat(reading.findings().get(0).message()).startsWith("the answer is larger than 64 MiB");
    assertThat(server.requests).hasSize(1);
  }

  @Test
  void aServerThatHasMovedSaysWhere() {
    server.first.add(Answer.of(301, ""));

    OsrmReading reading = client().travel(List.of(HANOI, HAIPHONG));

    assertThat(codes(reading)).containsExactly("server-refuses");
    assertThat(reading.findings().get(0).message()).contains("301", "http://elsewhere/");
  }

  @Test
  void aWayWithoutALengthIsNone() {
    server.first.add(
        Answer.of(
            200,
            "{\"code\":\"Ok\",\"durations\":[[0,60],[60,0]],\"distances\":[[0,null],[500,0]]}"));

    OsrmReading reading = client().travel(List.of(HANOI, HAIPHONG));

    assertThat(codes(reading)).containsExactly("no-way");
    assertThat(reading.orThrow().durations().at(0, 1)).isInfinite();
    assertThat(reading.orThrow().durations().at(1, 0)).isEqualTo(60);
  }

  @Test
  void aCoordinateThatWasPutOnAFarRoadIsNamed() {
    server.snapMetres = 199;
    assertThat(codes(client().travel(List.of(HANOI, HAIPHONG)))).isEmpty();

    server.snapMetres = 54_321;
    OsrmReading reading = client().travel(List.of(HANOI, HAIPHONG));

    assertThat(codes(reading)).containsExactly("far-from-road", "far-from-road");
    assertThat(reading.findings().get(0).value()).isEqualTo("105.800000,21.000000");
    assertThat(reading.findings().get(0).message()).isEqualTo("is served from a road 54321 m away");
  }

  @Test
  void whereThereIsNoWayTheTableIsInfinite() {
    server.island = "106.700000,20.900000";

    OsrmReading reading = client().travel(List.of(HANOI, HAIPHONG, VINH));

    assertThat(codes(reading)).containsExactly("no-way");
    assertThat(reading.findings().get(0).value()).isEqualTo("2");
    ListedTravel travel = reading.orThrow();
    assertThat(travel.durations().at(0, 1)).isInfinite();
    assertThat(travel.distances().at(2, 1)).isInfinite();
    assertThat(travel.durations().at(1, 0)).isFinite();
  }

  @Test
  void aPointFarFromAnyRoadIsNamed() {
    server.lonely = "106.700000,20.900000";

    OsrmReading reading = client().travel(List.of(HANOI, HAIPHONG));

    assertThat(codes(reading)).containsExactly("no-road-near");
    assertThat(reading.findings().get(0).message())
        .isEqualTo(
            "the server answers NoSegment: Could not find a matching segment for coordinate 1"
                + " (106.700000,20.900000)");
    assertThat(reading.travel()).isEmpty();
    assertThat(waits).isEmpty();
  }

  @Test
  void anErrorOfTheServerIsNotTriedAgain() {
    server.first.add(
        Answer.of(400, "{\"code\":\"NotImplemented\",\"message\":\"Distances are for CH\"}"));

    OsrmReading reading = client().travel(List.of(HANOI, HAIPHONG));

    assertThat(codes(reading)).containsExactly("server-refuses");
    assertThat(server.requests).hasSize(1);
  }

  @Test
  void whatMayPassIsTriedAgainAfterWaitsThatDouble() {
    server.first.add(Answer.of(503, "<html>busy</html>"));
    server.first.add(Answer.of(502, ""));

    assertThat(client().travel(List.of(HANOI, HAIPHONG)).travel()).isPresent();
    assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @Test
  void theServerMaySayHowLongToWait() {
    server.first.add(new Answer(429, "", "7"));
    server.first.add(new Answer(429, "", "9999"));

    assertThat(client().travel(List.of(HANOI, HAIPHONG)).travel()).isPresent();
    assertThat(waits).containsExactly(Duration.ofSeconds(7), Duration.ofMinutes(1));
  }

  @Test
  void attemptsAreCounted() {
    for (int i = 0; i < 9; i++) {
      server.first.add(Answer.of(500, ""));
    }

    OsrmReading reading = client().travel(List.of(HANOI, HAIPHONG));

    assertThat(codes(reading)).containsExactly("server-fails");
    assertThat(server.requests).hasSize(4);
    assertThat(waits).hasSize(3);
  }

  @Test
  void nothingIsTriedAgainAfterTheDeadline() {
    server.first.add(new Answer(503, "", "50"));
    server.first.add(new Answer(503, "", "50"));
    OsrmSettings settings =
        new OsrmSettings(
            server.address(),
            "driving",
            4,
            Duration.ofSeconds(5),
            9,
            Duration.ofSeconds(1),
            Duration.ofSeconds(80));

    OsrmReading reading = client(settings, null).travel(List.of(HANOI, HAIPHONG));

    assertThat(codes(reading)).containsExactly("server-fails");
    assertThat(waits).containsExactly(Duration.ofSeconds(50));
  }

  @Test
  void anAnswerThatStallsEndsWithItsTime() {
    for (int i = 0; i < 4; i++) {
      server.first.add(Answer.of(200, "{\"code\":\"Ok\",\u2026"));
    }
    OsrmSettings settings = settings().withTimeout(Duration.ofMillis(300));

    OsrmReading reading = client(settings, null).travel(List.of(HANOI, HAIPHONG));

    assertThat(codes(reading)).containsExactly("server-is-silent");
    assertThat(waits).hasSize(3);
  }

  @Test
  void aServerThatIsNotThereIsAFinding() {
    server.close();

    OsrmReading reading = client().travel(List.of(HANOI, HAIPHONG));

    assertThat(codes(reading)).containsExactly("server-is-silent");
    assertThat(reading.findings().get(0).message()).startsWith("cannot be reached");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>It works!</html>",
        "",
        "[]",
        "{\"code\":\"Ok\"}",
        "{\"code\":\"Ok\",\"durations\":[[0,1],[1,0]]}",
        "{\"code\":\"Ok\",\"durations\":[[0,1],[1]],\"distances\":[[0,1],[1,0]]}",
        "{\"code\":\"Ok\",\"durations\":[[0,1],[-1,0]],\"distances\":[[0,1],[1,0]]}",
        "{\"code\":\"Ok\",\"durations\":[[0,\"1\"],[1,0]],\"distances\":[[0,1],[1,0]]}",
        "{\"code\":\"Ok\",\"durations\":[[0,1e999],[1,0]],\"distances\":[[0,1],[1,0]]}",
        "{\"durations\":[[0,1],[1,0]],\"distances\":[[0,1],[1,0]]}"
      })
  void whatIsNoAnswerIsAFinding(String body) {
    server.first.add(Answer.of(200, body));

    OsrmReading reading = client(settings(), cache).travel(List.of(HANOI, HAIPHONG));

    assertThat(codes(reading)).containsExactly("server-answer");
    assertThat(cache).isEmptyDirectory();
  }

  @Test
  void answersAreKeptOnDisk() throws IOException {
    OsrmReading asked = client(settings(), cache).travel(List.of(HANOI, HAIPHONG, VINH));
    server.close();

    OsrmReading kept = client(settings(), cache).travel(List.of(HANOI, HAIPHONG, VINH));

    assertThat(kept.orThrow()).isEqualTo(asked.orThrow());
    assertThat(server.requests).hasSize(1);
    try (Stream<Path> files = Files.list(cache)) {
      assertThat(files).hasSize(1);
    }
    // Another place, another order, another profile: another answer.
    assertThat(client(settings(), cache).travel(List.of(HAIPHONG, HANOI, VINH)).travel()).isEmpty();
    OsrmSettings walking = OsrmSettings.of(server.address(), "walking");
    assertThat(client(walking, cache).travel(List.of(HANOI, HAIPHONG, VINH)).travel()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cut", "other figures", "empty", "other request"})
  void aFileThatIsCorruptIsAskedForAgainAndReplaced(String damage) throws IOException {
    ListedTravel travel = client(settings(), cache).travel(List.of(HANOI, HAIPHONG)).orThrow();
    Path file;
    try (Stream<Path> files = Files.list(cache)) {
      file = files.toList().get(0);
    }
    String text = Files.readString(file);
    Files.writeString(
        file,
        switch (damage) {
          case "cut" -> text.substring(0, text.length() / 2);
          case "other figures" -> text.replace("0.0", "1.0");
          case "other request" -> text.replace("105.8", "105.9");
          default -> "";
        });

    OsrmReading again = client(settings(), cache).travel(List.of(HANOI, HAIPHONG));

    assertThat(codes(again)).containsExactly("cache-is-corrupt");
    assertThat(again.orThrow()).isEqualTo(travel);
    assertThat(Files.readString(file)).isEqualTo(text);
    assertThat(server.requests).hasSize(2);
  }

  @Test
  void aCacheThatCannotBeWrittenCostsAWarningOnly() throws IOException {
    Path file = Files.writeString(cache.resolve("file"), "");

    OsrmReading reading = client(settings(), file).travel(List.of(HANOI, HAIPHONG));

    assertThat(codes(reading)).containsExactly("cache-not-written");
    assertThat(reading.travel()).isPresent();
  }

  @Test
  void whoeverIsInterruptedStops() {
    server.first.add(Answer.of(503, ""));
    Pause interrupted =
        time -> {
          throw new InterruptedException();
        };
    OsrmClient client = new OsrmClient(settings(), null, interrupted, () -> now);

    OsrmReading reading = client.travel(List.of(HANOI, HAIPHONG));

    assertThat(codes(reading)).containsExactly("stopped");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void placesWithoutCoordinatesAreFindings() {
    OsrmReading reading = client().travel(List.of(HANOI, Point.UNKNOWN, new Point(21, 105.8)));

    assertThat(codes(reading)).containsExactly("no-coordinates", "no-coordinates");
    assertThat(server.requests).isEmpty();
  }

  @Test
  void settingsThatAreNoneAreRefused() {
    for (String address : List.of("ftp://host", "host:5000", "http:///x", "http://h/?key=1")) {
      assertThatThrownBy(() -> OsrmSettings.of(URI.create(address), "car"))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> OsrmSettings.of(server.address(), "car/../x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private OsrmSettings settings() {
    return OsrmSettings.of(server.address(), "driving");
  }

  private OsrmClient client() {
    return client(settings(), null);
  }

  private OsrmClient client(OsrmSettings settings, @Nullable Path folder) {
    InstantSource clock = () -> now;
    Pause pause =
        time -> {
          waits.add(time);
          now = now.plus(time);
        };
    return new OsrmClient(settings, folder, pause, clock);
  }

  private static List<String> codes(OsrmReading reading) {
    return reading.findings().stream().map(Finding::code).toList();
  }
}
