package org.gleaner.solver.supply.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import org.gleaner.domain.quantity.Ranged;
import org.gleaner.domain.uncertainty.DistributionFamily;
import org.junit.jupiter.api.Test;

class DistributionTest {

  private static final int STEPS = 100_000;

  @Test
  void triangularHasItsModeWhereTheShareOfTheRangeBelowItLies() {
    // Low 10, best 12, high 20: a fifth lies below 12. Half: 20 - √(½ · 10 · 8) = 13.675.
    Distribution triangular = Distribution.triangular(10, 12, 20);
    assertThat(triangular.quantile(0.2)).isCloseTo(12, within(1e-12));
    assertThat(triangular.quantile(0.5)).isCloseTo(20 - Math.sqrt(40), within(1e-12));
    assertThat(triangular.mean()).isCloseTo(14, within(1e-12));
  }

  @Property(tries = 200)
  void triangularAgreesWithTheLibrary(
      @ForAll @Scale(4) @DoubleRange(min = 0, max = 1) double mode,
      @ForAll @Scale(6) @DoubleRange(min = 1e-6, max = 0.999999) double u) {
    assertThat(Distribution.triangular(3, 3 + mode, 4).quantile(u))
        .isCloseTo(
            TriangularDistribution.of(3, 3 + mode, 4).inverseCumulativeProbability(u),
            within(1e-9));
  }

  @Test
  void pertOfASymmetricRangeIsABetaDistributionOfThreeAndThree() {
    // α = β = 3: F(x) = x³ (10 - 15 x + 6 x²), at ¼: 53 / 512.
    Distribution pert = Distribution.pert(0, 0.5, 1);
    assertThat(pert.quantile(53.0 / 512)).isCloseTo(0.25, within(StandardPert.ERROR));
    assertThat(pert.quantile(0.5)).isCloseTo(0.5, within(1e-12));
    assertThat(Distribution.pert(10, 12, 20).mean()).isCloseTo(13, within(1e-12));
  }

  @Property(tries = 300)
  void pertIsWithinItsStatedError(
      @ForAll @Scale(4) @DoubleRange(min = 0, max = 1) double mode,
      @ForAll @Scale(9) @DoubleRange(min = 1e-9, max = 1 - 1e-9) double u) {
    double exact = BetaDistribution.of(1 + 4 * mode, 5 - 4 * mode).inverseCumulativeProbability(u);
    assertThat(StandardPert.ofMode(mode).quantile(u)).isCloseTo(exact, within(StandardPert.ERROR));
  }

  @Test
  void logNormalMeetsLowBestAndHighAsPercentiles() {
    for (double best : new double[] {2, 4, 7, 8}) {
      Distribution spread = Distribution.logNormal(2, best, 8);
      assertThat(spread.quantile(0.05)).isCloseTo(2, within(1e-12));
      assertThat(spread.quantile(0.5)).isCloseTo(best, within(1e-12));
      assertThat(spread.quantile(0.95)).isCloseTo(8, within(1e-12));
    }
  }

  @Test
  void logNormalIsTheUsualOneWhereBestIsTheGeometricMean() {
    // √(2 · 8) = 4, σ = ln 2 / 1.644854 = 0.421402, mean 4 e^(σ²/2) = 4.371.
    LogNormalDistribution usual =
        LogNormalDistribution.of(Math.log(4), Math.log(2) / 1.6448536269514722);
    Distribution ours = Distribution.logNormal(2, 4, 8);
    for (double u = 0.001; u < 1; u += 0.001) {
      assertThat(ours.quantile(u)).isCloseTo(usual.inverseCumulativeProbability(u), within(1e-9));
    }
    assertThat(ours.mean()).isCloseTo(usual.getMean(), within(1e-12));
  }

  @Property(tries = 60)
  void quantilesNeverDecreaseAndAverageToTheMean(
      @ForAll DistributionFamily family,
      @ForAll @Scale(4) @DoubleRange(min = 0, max = 1) double mode,
      @ForAll @DoubleRange(min = 0.01, max = 2) double width) {
    Ranged range = new Ranged(1 + mode * width, 1, 1 + width);
    Distribution distribution = Distribution.of(family, range);
    double before = Double.NEGATIVE_INFINITY;
    double sum = 0;
    for (int i = 0; i < STEPS; i++) {
      double value = distribution.quantile((i + 0.5) / STEPS);
      assertThat(value).isGreaterThanOrEqualTo(before);
      sum += value;
      before = value;
    }
    assertThat(sum / STEPS).isCloseTo(distribution.mean(), within(1e-3 * width));
  }

  @Property(tries = 60)
  void allButLogNormalStayInTheirRange(
      @ForAll @DoubleRange(min = -5, max = 5) double low,
      @ForAll @DoubleRange(min = 0, max = 3) double below,
      @ForAll @DoubleRange(min = 0, max = 3) double above) {
    double best = low + below;
    double high = best + above;
    for (DistributionFamily family : DistributionFamily.values()) {
      if (family != DistributionFamily.LOG_NORMAL) {
        Distribution distribution = Distribution.of(family, new Ranged(best, low, high));
        for (double u : new double[] {0x1p-53, 1e-9, 0.3, 0.7, 1 - 1e-9, 1 - 0x1p-53}) {
          assertThat(distribution.quantile(u)).isBetween(low, high);
        }
      }
    }
  }

  @Test
  void aRangeWithoutWidthIsCertainInEveryFamily() {
    for (DistributionFamily family : DistributionFamily.values()) {
      Distribution certain = Distribution.of(family, Ranged.exactly(0));
      assertThat(certain.quantile(0.9)).isZero();
      assertThat(certain.mean()).isZero();
    }
  }

  @Test
  void logNormalRefusesALowOfZero() {
    assertThatIllegalArgumentException().isThrownBy(() -> Distribution.logNormal(0, 1, 2));
  }
}
