package org.gleaner.domain.dataset.relog;

import static org.assertj.core.api.Assertions.assertThat;

import org.gleaner.domain.dataset.relog.RelogInstance.Place;
import org.junit.jupiter.api.Test;

class ChordTest {

  @Test
  void isTheChordNotTheArcOfTheEquator() {
    // 2 a sin(0.5 deg) = 2 x 6378137 x 0.00872653550 = 111317.9 m; the arc would be 111319.5 m.
    assertThat(Chord.kilometres(new Place(0, 0), new Place(0, 1))).isEqualTo(111.318);
  }

  @Test
  void crossesTheEarthAlongItsAxes() {
    // Through the centre: twice the semi-major axis, twice b = a (1 - f) = 6356752.3 m.
    assertThat(Chord.kilometres(new Place(0, 0), new Place(0, 180))).isEqualTo(12756.274);
    assertThat(Chord.kilometres(new Place(90, 0), new Place(-90, 0))).isEqualTo(12713.505);
  }

  @Test
  void goesOverThePoleForLatitudesAboveNinety() {
    // 100 N, 0 E is 80 N, 180 E.
    Place origin = new Place(10, 20);
    assertThat(Chord.kilometres(origin, new Place(100, 0)))
        .isEqualTo(Chord.kilometres(origin, new Place(80, 180)));
  }

  @Test
  void isZeroAtHomeAndEqualBothWays() {
    Place a = new Place(21.03, 105.85);
    Place b = new Place(10.78, 106.7);
    assertThat(Chord.kilometres(a, a)).isZero();
    assertThat(Chord.kilometres(a, b)).isEqualTo(Chord.kilometres(b, a));
  }
}
