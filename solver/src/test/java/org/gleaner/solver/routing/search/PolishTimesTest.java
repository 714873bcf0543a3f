package org.gleaner.solver.routing.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PolishTimesTest {

  private final PolishTimes times = new PolishTimes();

  @Test
  void comesFirstAfterTheFirstCycle() {
    assertThat(times.isDue(0.119)).isFalse();
    assertThat(times.isDue(0.12)).isTrue();
  }

  @Test
  void comesEveryTwentiethOfTheBudgetWhileItHelps() {
    times.onPolish(0.05, 0.05, true);
    assertThat(times.isDue(0.09)).isFalse();
    assertThat(times.isDue(0.101)).isTrue();
    assertThat(times.length()).isEqualTo(0.04);
  }

  @Test
  void comesMoreSeldomAndShorterWhereItDoesNot() {
    times.onPolish(0.05, 0.05, false);
    assertThat(times.isDue(0.14)).isFalse();
    assertThat(times.isDue(0.151)).isTrue();
    assertThat(times.length()).isEqualTo(0.02);
    times.onPolish(0.15, 0.15, false);
    assertThat(times.isDue(0.34)).isFalse();
    assertThat(times.length()).isEqualTo(0.01);
    times.onPolish(0.35, 0.35, true);
    assertThat(times.length()).isEqualTo(0.04);
  }

  @Test
  void waitsFiveTimesAsLongAsItTook() {
    times.onPolish(0.05, 0.09, true); // next at 0.09 + 5 x 0.04
    assertThat(times.isDue(0.28)).isFalse();
    assertThat(times.isDue(0.2901)).isTrue();
  }

  @Test
  void comesOnceNearTheEnd() {
    times.onPolish(0.5, 0.5, false);
    times.onPolish(0.6, 0.8, false); // next at 0.8 + 5 x 0.2
    assertThat(times.isDue(0.92)).isFalse();
    assertThat(times.isDue(0.93)).isTrue();
    assertThat(times.isDue(0.94)).isFalse();
  }
}
