package org.gleaner.domain.dataset.osrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.routing.ListedTravel;
import org.gleaner.domain.routing.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** More coordinates than a server takes at a time. */
class OsrmBlocksTest extends AskedServer {

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
}
