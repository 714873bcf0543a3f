package org.gleaner.shell.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {

  private static final List<String> NAMES = List.of("case list", "case show", "network plan");

  @Test
  void countsASwapOfNeighboursAsOneSlip() {
    assertThat(NearestName.distance("paln", "plan")).isEqualTo(1);
    assertThat(NearestName.distance("", "abc")).isEqualTo(3);
  }

  @Test
  void findsTheClosest() {
    assertThat(NearestName.of("case lsit", NAMES)).contains("case list");
  }

  @Test
  void staysSilentWhenNothingIsClose() {
    assertThat(NearestName.of("banana", NAMES)).isEmpty();
    assertThat(NearestName.of("x", List.of())).isEmpty();
    assertThat(NearestName.of("", List.of("Y"))).isEmpty();
    assertThat(NearestName.of("x", List.of("Y"))).isEmpty();
  }
}
