package org.gleaner.domain.dataset.osrm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.util.List;
import org.gleaner.domain.dataset.osrm.TableServer.Answer;
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
import org.junit.jupiter.api.Test;

class OsrmClientTest extends AskedServer {

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
}
