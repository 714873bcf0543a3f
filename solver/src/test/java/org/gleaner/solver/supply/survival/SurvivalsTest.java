package org.gleaner.solver.supply.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.gleaner.domain.cohort.LifetimeFamily;
import org.gleaner.domain.cohort.Lifetimes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurvivalsTest {

  private static final Lifetimes QUANTILES =
      of(LifetimeFamily.WEIBULL, Map.of("t50", 20.0, "t90", 30.0));

  @Test
  void halfSurviveT50AndATenthSurvivesT90() {
    Survival survival = Survivals.of(QUANTILES, 0);

    assertThat(survival.at(20)).isCloseTo(0.5, within(1e-14));
    assertThat(survival.at(30)).isCloseTo(0.1, within(1e-14));
  }

  /** Φ(5 / 1.5) = 0.9995709396668; nothing is truncated or scaled. */
  @Test
  void aNormalLifetimeHasNotAllOfACohortAtAgeZero() {
    Survival survival = Survivals.of(of(LifetimeFamily.NORMAL, Map.of("mean", 5.0, "std", 1.5)), 0);

    assertThat(survival.at(0)).isCloseTo(0.9995709396668032, within(1e-14));
    assertThat(survival.at(5)).isCloseTo(0.5, within(1e-15));
  }

  /** 1 - (Φ(1) - Φ(-1)) at the deviation, of mean 0: 0.3173105. */
  @Test
  void aFoldedNormalLifetimeIsTheAbsoluteValueOfANormalOne() {
    Survival survival = new FoldedNormalSurvival(0, 2);

    assertThat(survival.at(0)).isCloseTo(1, within(1e-15));
    assertThat(survival.at(2)).isCloseTo(0.31731050786291415, within(1e-14));
  }

  @Test
  void aFixedLifetimeEndsWhenItsAgeIsReached() {
    Survival survival = Survivals.of(of(LifetimeFamily.FIXED, Map.of("mean", 3.5)), 0);

    assertThat(survival.at(3)).isEqualTo(1);
    assertThat(survival.at(3.5)).isZero();
    assertThat(survival.until(3)).isEqualTo(3);
    assertThat(survival.until(9)).isEqualTo(3.5);
  }

  /** (1/50)^200 is 6e-340, less than any number: still all are in use in their first years. */
  @ParameterizedTest
  @ValueSource(doubles = {200, 1e5, 1e11, 1e300})
  void lifetimesThatAreNearlyFixedLastToTheirEnd(double shape) {
    Survival weibull = new WeibullSurvival(shape, 50);
    assertThat(weibull.until(1)).isEqualTo(1);
    assertThat(weibull.overYear(0)).isEqualTo(1);
    assertThat(weibull.overYear(30)).isEqualTo(1);
    assertThat(weibull.overYear(60)).isZero();
    assertThat(weibull.beyond(10) + weibull.until(10)).isCloseTo(weibull.beyond(0), within(1e-12));

    Survival gamma = new GammaSurvival(shape, 50 / shape);
    assertThat(gamma.overYear(0)).isCloseTo(1, within(1e-12));
    assertThat(gamma.until(100)).isCloseTo(50, within(1e-10));
    assertThat(gamma.at(100)).isCloseTo(0, within(1e-6));
  }

  /** An age over the scale that is 1e-307 of the mean: the mean over a year is 1 all the same. */
  @Test
  void ofLifetimesBeyondAllMeasureNothingLeaves() {
    assertThat(new WeibullSurvival(2, 1e308).overYear(3)).isEqualTo(1);
    assertThat(new GammaSurvival(2, 1e308).overYear(3)).isEqualTo(1);
    assertThat(LogNormalSurvival.ofMoments(1e300, 1).overYear(3)).isEqualTo(1);
  }

  @Test
  void anEmpiricalLifetimeGoesInALineBetweenItsPoints() {
    // 1 at 0, 0.6 at 2, 0 at 4: areas of 1.6 and 0.6.
    Survival survival = new EmpiricalSurvival(new double[] {2, 4}, new double[] {0.6, 0});

    assertThat(survival.at(1)).isCloseTo(0.8, within(1e-15));
    assertThat(survival.at(2)).isEqualTo(0.6);
    assertThat(survival.at(3)).isCloseTo(0.3, within(1e-15));
    assertThat(survival.at(5)).isZero();
    assertThat(survival.until(1)).isCloseTo(0.9, within(1e-15));
    assertThat(survival.until(3)).isCloseTo(1.6 + 0.45, within(1e-15));
    assertThat(survival.beyond(3)).isCloseTo(0.15, within(1e-15));
    assertThat(survival.beyond(0)).isCloseTo(2.2, within(1e-15));
  }

  @Test
  void anEmpiricalLifetimeMustFallToNothing() {
    assertThatThrownBy(() -> new EmpiricalSurvival(new double[] {2}, new double[] {0.6}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new EmpiricalSurvival(new double[] {2, 3, 4}, new double[] {0.5, 0.6, 0}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ofAMeanOfZeroNothingSurvives() {
    for (LifetimeFamily family : List.of(LifetimeFamily.NORMAL, LifetimeFamily.WEIBULL)) {
      assertThat(Survivals.of(of(family, Map.of("mean", 0.0, "std", 1.5)), 0).at(0)).isZero();
    }
  }

  /**
   * Mean and variance by the tail: E = ∫ S, E[T²] = 2 ∫ t S. Were σ² = ln(1 + 1 / (s/m)²), or were
   * (m/s)² put for (s/m)², 10 and 4 would give a deviation of 25.
   */
  @ParameterizedTest
  @EnumSource(names = {"LOG_NORMAL", "WEIBULL", "GAMMA"})
  void statedMeanAndDeviationAreThoseOfTheLifetimeItself(LifetimeFamily family) {
    Survival survival = Survivals.of(of(family, Map.of("mean", 10.0, "std", 4.0)), 0);

    double mean = 0;
    double square = 0;
    double step = 0.001;
    for (double t = step / 2; t < 300; t += step) {
      mean += survival.at(t) * step;
      square += 2 * t * survival.at(t) * step;
    }
    assertThat(mean).isCloseTo(10, within(1e-6));
    assertThat(Math.sqrt(square - mean * mean)).isCloseTo(4, within(1e-5));
    assertThat(survival.until(300)).isCloseTo(10, within(1e-9));
  }

  /** Simpson's rule with 2,000 steps between the ages. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EMPIRICAL")
  void yearsOfUseAreTheIntegralOfSurvival(LifetimeFamily family) {
    Map<String, Double> parameters =
        family == LifetimeFamily.FIXED ? Map.of("mean", 6.0) : Map.of("mean", 6.0, "std", 2.5);
    Survival survival = Survivals.of(of(family, parameters), 0);

    for (double from = 1; from < 20; from += 1) {
      double sum = 0;
      int steps = 2000;
      for (int i = 0; i <= steps; i++) {
        int weight = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2;
        sum += weight * survival.at(from + i / (double) steps);
      }
      double numeric = sum / (3.0 * steps);
      assertThat(survival.until(from + 1) - survival.until(from))
          .isCloseTo(numeric, within(family == LifetimeFamily.FIXED ? 1e-3 : 1e-9));
    }
  }

  /**
   * Exponential in both families: 3.7e-18 · (1 - 1/e) are left over year 40, of which the
   * difference of two integrals near 1 has no digit. A back-cast divides by it.
   */
  @ParameterizedTest
  @EnumSource(names = {"WEIBULL", "GAMMA"})
  void theMeanOverAYearKeepsItsDigitsHoweverFewAreLeft(LifetimeFamily family) {
    Survival survival = Survivals.of(of(family, Map.of("shape", 1.0, "scale", 1.0)), 0);

    assertThat(survival.overYear(40) / Math.exp(-40)).isCloseTo(1 - Math.exp(-1), within(1e-11));
  }

  /** What is used until an age and beyond it is the mean lifetime. */
  @ParameterizedTest
  @EnumSource(names = {"FIXED", "LOG_NORMAL", "WEIBULL", "GAMMA"})
  void useUntilAnAgeAndBeyondAreAllOfIt(LifetimeFamily family) {
    Survival survival =
        Survivals.of(
            of(
                family,
                family == LifetimeFamily.FIXED
                    ? Map.of("mean", 10.0)
                    : Map.of("mean", 10.0, "std", 4.0)),
            0);

    for (double age : new double[] {0, 0.5, 6, 10, 20}) {
      assertThat(survival.until(age) + survival.beyond(age)).isCloseTo(10, within(1e-11));
    }
  }

  /** Deviation and mean alike are a Weibull shape of 1: the exponential distribution. */
  @Test
  void theShapeOfMomentsIsFound() {
    assertThat(WeibullSurvival.ofMoments(7, 7).shape()).isCloseTo(1, within(1e-12));
    assertThat(WeibullSurvival.ofMoments(7, 7).scale()).isCloseTo(7, within(1e-11));
    assertThat(WeibullSurvival.hasMoments(10, 1e-9)).isFalse();
  }

  private static Lifetimes of(LifetimeFamily family, Map<String, Double> parameters) {
    return new Lifetimes(
        family,
        parameters.entrySet().stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    Map.Entry::getKey, entry -> List.of(entry.getValue()))));
  }
}
