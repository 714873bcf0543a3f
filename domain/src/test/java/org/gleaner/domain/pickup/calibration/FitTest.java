package org.gleaner.domain.pickup.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FitTest {
  private static final Fit.Price BEFORE = new Fit.Price(5, 0.1);

  /** A tonne costs 30 over 20 km: of 0.1 x 20 = 2 the fixed cost must be 28, of 5 the rate 1.25. */
  @Test
  void whatItCostsIsWhatTheRoutesCost() {
    assertThat(Fit.FIXED.of(BEFORE, 30, 20)).isEqualTo(new Fit.Price(28, 0.1));
    assertThat(Fit.RATE.of(BEFORE, 30, 20)).isEqualTo(new Fit.Price(5, 1.25));
  }

  /** At 1 a tonne over 20 km neither 0.1 x 20 nor the fixed 5 is left: the other gives way. */
  @Test
  void nothingFallsBelowZero() {
    assertThat(Fit.FIXED.of(BEFORE, 1, 20)).isEqualTo(new Fit.Price(0, 0.05));
    assertThat(Fit.RATE.of(BEFORE, 1, 20)).isEqualTo(new Fit.Price(1, 0));
    assertThat(Fit.FIXED.of(BEFORE, 3, 0)).isEqualTo(new Fit.Price(3, 0.1));
    assertThat(Fit.RATE.of(BEFORE, 3, 0)).isEqualTo(new Fit.Price(3, 0.1));
  }

  @Test
  void dampingGoesPartOfTheWay() {
    Fit.Price half = BEFORE.towards(new Fit.Price(28, 0.1), 0.5);
    assertThat(half.fixed()).isCloseTo(16.5, within(1e-12));
    assertThat(half.of(20)).isCloseTo(18.5, within(1e-12));
  }

  /** 10 % of costs is too much; then flows move by 1 of 100; then nothing does. */
  @Test
  void comesToRestWhenNeitherCostsNorFlowsMove() {
    Convergence convergence = new Convergence(0.005);
    convergence.add(Map.of("a", 100.0), 0.1);
    assertThat(convergence.isReached()).isFalse();
    convergence.add(Map.of("a", 99.0), 0.001);
    assertThat(convergence.isReached()).isFalse();
    assertThat(convergence.flowChange()).isCloseTo(0.01, within(1e-12));
    convergence.add(Map.of("a", 99.0), 0.001);
    assertThat(convergence.isReached()).isTrue();
    assertThat(convergence.cycle()).isEmpty();
  }

  @Test
  void goingInCirclesIsNoticed() {
    Convergence convergence = new Convergence(0.01);
    convergence.add(Map.of("a", 100.0), 1);
    convergence.add(Map.of("a", 50.0, "b", 10.0), 1);
    assertThat(convergence.cycle()).isEmpty();
    convergence.add(Map.of("a", 100.5), 1);
    assertThat(convergence.cycle()).hasValue(2);
  }

  @Test
  void atOnceIfTheNetworkCostsWhatItsRoutesDo() {
    Convergence convergence = new Convergence(0.01);
    convergence.add(Map.of("a", 100.0), 0.01);
    assertThat(convergence.isReached()).isTrue();
  }
}
