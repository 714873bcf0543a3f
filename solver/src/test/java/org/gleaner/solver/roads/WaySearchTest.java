package org.gleaner.solver.roads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.graphhopper.GHRequest;
import com.graphhopper.GHResponse;
import com.graphhopper.util.exceptions.ConnectionNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.routing.ListedTravel;
import org.gleaner.domain.routing.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways of all pairs against the library's own search for one pair at a time. */
class WaySearchTest {
  private static final int PLACES = 14;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void waysOfAllPairsAreThoseOfEachPairAlone(long seed) throws Exception {
    RandomStreets town = new RandomStreets(12, seed);
    Path extract = town.streets().write(folder.resolve("town.osm"));
    List<Point> places = town.places(PLACES);
    RoadVehicle vehicle = seed % 2 == 0 ? RoadVehicle.CAR : RoadVehicle.ofTonnes(12);
    RoadSettings settings = RoadSettings.of(extract, vehicle, null);

    ListedTravel ways = new OsmRoads(settings).travel(Places.of(places)).orThrow().travel();

    RoadGraph graph = new RoadGraphs(settings, new Findings()).open();
    int without = 0;
    for (int i = 0; i < PLACES; i++) {
      for (int j = 0; j < PLACES; j++) {
        GHResponse alone = graph.route(request(places.get(i), places.get(j)));
        String pair = i + " to " + j;
        if (alone.hasErrors()) {
          without++;
          assertThat(alone.getErrors().get(0)).isInstanceOf(ConnectionNotFoundException.class);
          assertThat(ways.distances().at(i, j)).as(pair).isInfinite();
          continue;
        }
        double metres = alone.getBest().getDistance();
        double millis = alone.getBest().getTime();
        // The library rounds the time of each piece to a millisecond, also of the pieces that two
        // places on one road share.
        assertThat(ways.durations().at(i, j) * 1000).as(pair).isCloseTo(millis, within(2.0));
        assertThat(ways.distances().at(i, j)).as(pair).isCloseTo(metres, within(0.01));
      }
    }
    assertThat(without).isLessThan(PLACES * PLACES / 4);
  }

  private static GHRequest request(Point from, Point to) {
    return new GHRequest(from.y(), from.x(), to.y(), to.x()).setProfile(RoadProfile.NAME);
  }

  @Test
  void threadsDoNotChangeTheTable() throws IOException {
    RandomStreets town = new RandomStreets(8, 9);
    Path extract = town.streets().write(folder.resolve("town.osm"));
    List<Point> places = town.places(PLACES);
    RoadSettings settings = RoadSettings.of(extract, RoadVehicle.CAR, null);

    Optional<MeasuredWays> one =
        new OsmRoads(settings.withThreads(1)).travel(Places.of(places)).ways();
    Optional<MeasuredWays> five =
        new OsmRoads(settings.withThreads(5)).travel(Places.of(places)).ways();

    assertThat(one.orElseThrow().travel()).isEqualTo(five.orElseThrow().travel());
  }

  @Test
  void anotherPlaceOnARoadOpensNoForbiddenTurn() throws IOException {
    // From a over b and c to d is forbidden as a sequence: a place on b c must not make it two
    // turns that are each allowed. The way round, over e, is 1 + 2 + 1 + 2 units longer.
    Streets streets =
        new Streets()
            .node("a", 0, 0)
            .node("b", 1, 0)
            .node("c", 2, 0)
            .node("d", 3, 0)
            .node("e", 1, 2)
            .node("f", 2, 2);
    long from = streets.road("a b");
    long via = streets.road("b c");
    long to = streets.road("c d");
    streets.road("b e");
    streets.road("e f");
    streets.road("f c");
    streets.turnThrough("no_straight_on", from, via, to);
    Path extract = streets.write(folder.resolve("town.osm"));
    List<Point> places =
        List.of(Streets.at(0, 0), Streets.at(1.5, 0), Streets.at(3, 0), Streets.at(1.25, 0));

    ListedTravel ways =
        new OsmRoads(RoadSettings.of(extract, RoadVehicle.CAR, null))
            .travel(Places.of(places))
            .orThrow()
            .travel();

    double u = Streets.UNIT;
    assertThat(ways.distances().at(0, 1)).isCloseTo(1.5 * u, within(0.1));
    assertThat(ways.distances().at(1, 2)).isCloseTo(1.5 * u, within(0.1));
    // a b e f c d.
    assertThat(ways.distances().at(0, 2)).isCloseTo(7 * u, within(0.2));
    assertThat(ways.distances().at(2, 0)).isCloseTo(3 * u, within(0.1));
  }
}
