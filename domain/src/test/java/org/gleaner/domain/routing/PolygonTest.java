package org.gleaner.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolygonTest {

  @Test
  void edgesThatCrossAreNamedByTheCornersTheyBeginAt() {
    // A square whose last two corners are in the wrong order: 1-2 and 3-0 cross in its middle.
    Polygon bow = area(0, 0, 2, 0, 0, 2, 2, 2);
    assertThat(bow.crossing()).contains(new Polygon.Crossing(1, 3));
    // Twice its area is 4 - 4.
    assertThat(bow.isFlat()).isTrue();
    // A notch whose edges from 2 to 3 and from 4 to 5 cross at (8.5, 1.5).
    assertThat(area(0, 0, 9, 0, 9, 2, 8, 1, 9, 1, 8, 2, 0, 2).crossing())
        .contains(new Polygon.Crossing(2, 4));
  }

  @Test
  void edgesThatTouchOrLieOnOneAnotherAreInOrder() {
    assertThat(area(0, 0, 2, 0, 2, 2, 0, 2).crossing()).isEmpty();
    // The first corner stated once more at the end, as GeoJSON does.
    assertThat(area(0, 0, 2, 0, 2, 2, 0, 2, 0, 0).crossing()).isEmpty();
    // A square with a square hole, to which a way leads that is taken twice.
    Polygon holed = area(0, 0, 6, 0, 6, 6, 0, 6, 0, 0, 2, 2, 2, 4, 4, 4, 4, 2, 2, 2);
    assertThat(holed.crossing()).isEmpty();
    assertThat(holed.isFlat()).isFalse();
    assertThat(holed.contains(new Point(3, 3))).isFalse();
    assertThat(holed.contains(new Point(1, 3))).isTrue();
  }

  @Test
  void cornersOnALineAreFlatWhateverTheirLastDigits() {
    assertThat(area(105.1, 21.1, 105.2, 21.2, 105.3, 21.3).isFlat()).isTrue();
    assertThat(area(105.1, 21.1, 105.1, 21.1, 105.1, 21.1).isFlat()).isTrue();
    // There and back on two edges: no place lies between them.
    assertThat(area(0, 0, 1, 0, 1, 1, 1, 0).isFlat()).isTrue();
    // A street of 50 km, 5 m wide.
    assertThat(area(105, 21, 105.5, 21, 105.5, 21.00005, 105, 21.00005).isFlat()).isFalse();
  }

  private static Polygon area(double... figures) {
    List<Point> corners = new ArrayList<>();
    for (int i = 0; i < figures.length; i += 2) {
      corners.add(new Point(figures[i], figures[i + 1]));
    }
    return new Polygon(corners);
  }
}
