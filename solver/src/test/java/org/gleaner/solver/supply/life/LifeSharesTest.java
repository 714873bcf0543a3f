package org.gleaner.solver.supply.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.gleaner.domain.cohort.LifetimeFamily;
import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.product.Fate;
import org.gleaner.domain.product.FateKind;
import org.gleaner.domain.product.LifeStage;
import org.gleaner.domain.product.Lifetime;
import org.gleaner.domain.product.ProductData;
import org.gleaner.domain.product.SurvivalPoint;
import org.gleaner.domain.quantity.Ranged;
import org.junit.jupiter.api.Test;

class LifeSharesTest {
  private static final Offset<Double> CLOSE = within(1e-12);

  @Test
  void discardsWhatSurvivalLosesFromBirthdayToBirthday() {
    // Half of what is left goes every year: 1/2, 1/4, 1/8 of a cohort.
    LifeShares shares = new Lives().halving(LifeStage.USE).shares(3);
    assertThat(shares.discarded(0, 0)).isEqualTo(0.5, CLOSE);
    assertThat(shares.discarded(1, 0)).isEqualTo(0.25, CLOSE);
    assertThat(shares.discarded(2, 0)).isEqualTo(0.125, CLOSE);
    assertThat(shares.inUse(2, 0)).isEqualTo(0.125, CLOSE);
    assertThat(shares.discarded(2, 1)).isEqualTo(0.25, CLOSE);
    assertThat(shares.course().convention().text())
        .isEqualTo("survival at whole-ages, inflow at start of its year");
  }

  /**
   * Shape and scale are easily swapped: the mean age then is far from scale x gamma(1 + 1/shape).
   */
  @Test
  void hasTheMeanLifetimeOfAWeibullDistribution() {
    // IRENA 2016, regular loss of photovoltaic modules: shape 5.3759, scale 30 a, mean 27.66 a.
    // What
    // is discarded within a year is on average half a year older than at its last birthday.
    LifeShares shares = new Lives().weibull(LifeStage.USE, 5.3759, 30).shares(100);
    double mean = 0;
    for (int age = 0; age < 100; age++) {
      mean += (age + 0.5) * shares.discarded(age, 0);
    }
    assertThat(mean).isEqualTo(27.66, within(0.01));
  }

  /** PV_ICE (Ayala et al. 2021) tabulates the same cumulative loss: 1 - S = 63.2 % at the scale. */
  @Test
  void losesAllButOneInEByTheScale() {
    LifeShares shares = new Lives().weibull(LifeStage.USE, 2.4928, 30).shares(30);
    double lost = 0;
    for (int year = 0; year < 30; year++) {
      lost += shares.discarded(year, 0);
    }
    assertThat(lost).isEqualTo(1 - Math.exp(-1), CLOSE);
  }

  @Test
  void passesThroughDrawersAndSecondHands() {
    // Sold in year 0, out of use in 1; second hands give up after a year, drawers are emptied two
    // years after. Of those who leave use 0.5 are used again, 0.25 stored, 0.1 exported.
    LifeShares shares =
        new Lives()
            .fixed(LifeStage.USE, 2)
            .fixed(LifeStage.SECOND_USE, 2)
            .fixed(LifeStage.HIBERNATION, 3)
            .fate(FateKind.SECOND_USE, 0.5)
            .fate(FateKind.HIBERNATION, 0.25)
            .fate(FateKind.EXPORT, 0.1)
            .shares(4);
    assertThat(shares.inUse(0, 0)).isEqualTo(1);
    assertThat(shares.discarded(0, 0)).isZero();
    // Year 1: 1 leaves: 0.5 again, 0.25 stored, 0.1 abroad, 0.15 discarded.
    assertThat(shares.inSecondUse(1, 0)).isEqualTo(0.5, CLOSE);
    assertThat(shares.hibernating(1, 0)).isEqualTo(0.25, CLOSE);
    assertThat(shares.exported(1, 0)).isEqualTo(0.1, CLOSE);
    assertThat(shares.discarded(1, 0)).isEqualTo(0.15, CLOSE);
    // Year 2: 0.5 leaves second use and meets the same fates: half of all that.
    assertThat(shares.inSecondUse(2, 0)).isEqualTo(0.25, CLOSE);
    assertThat(shares.hibernating(2, 0)).isEqualTo(0.375, CLOSE);
    assertThat(shares.discarded(2, 0)).isEqualTo(0.075, CLOSE);
    // Year 3: 0.25 leaves, of which 0.0375 is discarded; and 0.25 of year 1 comes out of drawers.
    assertThat(shares.discarded(3, 0)).isEqualTo(0.2875, CLOSE);
    assertThat(shares.hibernating(3, 0)).isEqualTo(0.125 + 0.0625, CLOSE);
    // A year later for the next cohort.
    assertThat(shares.discarded(3, 1)).isEqualTo(0.075, CLOSE);
  }

  @Test
  void sumsAllThatIsPassedOnWithinAYear() {
    // Second hands give up in the year they take over, and half are passed on again: 1 + 1/2 + 1/4
    // ... = 2 leave use in year 1, 1 of them again. Of the 2 a fifth goes abroad, 0.3 is discarded.
    LifeShares shares = passedOnWithinAYear(0.5).fate(FateKind.EXPORT, 0.2).shares(3);
    assertThat(shares.exported(1, 0)).isEqualTo(0.4, CLOSE);
    assertThat(shares.discarded(1, 0)).isEqualTo(0.6, CLOSE);
    assertThat(shares.inSecondUse(1, 0)).isZero();
    assertThat(shares.discarded(2, 0)).isZero();
  }

  @Test
  void refusesWhatIsPassedOnForEver() {
    Lives lives = passedOnWithinAYear(1);
    assertThatThrownBy(() -> lives.shares(3)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Lives passedOnWithinAYear(double share) {
    return new Lives()
        .fixed(LifeStage.USE, 2)
        .fixed(LifeStage.SECOND_USE, 1)
        .fate(FateKind.SECOND_USE, share);
  }

  @Test
  void letsAFateReplaceTheSameFateOfEarlierYearsOnly() {
    // From 2022 on 0.1 is exported instead of 0.4; 0.3 goes to drawers all the time.
    LifeShares shares =
        new Lives()
            .fixed(LifeStage.USE, 1)
            .fixed(LifeStage.HIBERNATION, 50)
            .fate(FateKind.EXPORT, 2022, 0.1)
            .fate(FateKind.EXPORT, 0.4)
            .fate(FateKind.HIBERNATION, 0.3)
            .shares(4);
    assertThat(shares.exported(1, 1)).isEqualTo(0.4, CLOSE);
    assertThat(shares.discarded(1, 1)).isEqualTo(0.3, CLOSE);
    assertThat(shares.exported(2, 2)).isEqualTo(0.1, CLOSE);
    assertThat(shares.discarded(3, 3)).isEqualTo(0.6, CLOSE);
  }

  @Test
  void takesTheLifetimeOfTheYearOfSaleInEveryStage() {
    // What is sold in 2020 is used for 1 year and lies for 2, what is sold later 2 and 1.
    LifeShares shares =
        new Lives()
            .fixed(LifeStage.USE, null, 2020, 1)
            .fixed(LifeStage.USE, 2021, null, 2)
            .fixed(LifeStage.HIBERNATION, null, 2020, 2)
            .fixed(LifeStage.HIBERNATION, 2021, null, 1)
            .fate(FateKind.HIBERNATION, 1)
            .shares(5);
    assertThat(shares.hibernating(0, 0)).isEqualTo(1);
    assertThat(shares.discarded(1, 0)).isEqualTo(1);
    assertThat(shares.inUse(1, 1)).isEqualTo(1);
    assertThat(shares.discarded(2, 1)).isEqualTo(1);
    assertThat(shares.discarded(3, 2)).isEqualTo(1);
  }

  @Test
  void followsThePointsOfAnEmpiricalLifetime() {
    // 0.6 at 2 years, 0 at 4: in a line 0.8, 0.6, 0.3, 0.
    LifeShares shares = shares(empirical(), List.of());
    shares.update(shares.course().best());
    assertThat(shares.inUse(0, 0)).isEqualTo(0.8, CLOSE);
    assertThat(shares.inUse(1, 0)).isEqualTo(0.6, CLOSE);
    assertThat(shares.inUse(2, 0)).isEqualTo(0.3, CLOSE);
    assertThat(shares.discarded(3, 0)).isEqualTo(0.3, CLOSE);
  }

  @Test
  void namesItsInputsAndComputesAnewForOtherValues() {
    Fate export =
        new Fate("phone", null, FateKind.EXPORT, new Ranged(0.2, 0.1, 0.3), Evidence.NONE);
    Lifetime life =
        Lifetime.weibull("phone", Ranged.exactly(1), new Ranged(10, 8, 12), Evidence.NONE);
    LifeShares shares = shares(life, List.of(export));
    assertThat(shares.course().inputs())
        .extracting(LifeInput::name)
        .containsExactly("lifetime/phone/scale", "lifetime/phone/shape", "fate/phone/export");
    shares.update(shares.course().best());
    double best = shares.inUse(0, 0);
    shares.update(new double[] {8, 1, 0.3});
    assertThat(shares.inUse(0, 0)).isEqualTo(Math.exp(-1 / 8.0), CLOSE).isLessThan(best);
    assertThat(shares.exported(0, 0)).isEqualTo(0.3 * (1 - Math.exp(-1 / 8.0)), CLOSE);
    shares.update(shares.course().best());
    assertThat(shares.inUse(0, 0)).isEqualTo(best);
  }

  @Test
  void scalesDrawsOfFatesThatExceedOneTogether() {
    Fate export = new Fate("phone", null, FateKind.EXPORT, Ranged.exactly(0.5), Evidence.NONE);
    LifeShares shares =
        new Lives()
            .fixed(LifeStage.USE, 1)
            .fixed(LifeStage.HIBERNATION, 9)
            .fate(FateKind.EXPORT, export.share().best())
            .fate(FateKind.HIBERNATION, 0.4)
            .shares(2);
    int inputs = shares.course().inputs().size();
    double[] values = shares.course().best();
    // Hibernation is the last but one of the inputs: fates come in the order of their kinds.
    values[inputs - 2] = 0.75;
    shares.update(values);
    assertThat(shares.exported(0, 0)).isEqualTo(0.4, CLOSE);
    assertThat(shares.hibernating(0, 0)).isEqualTo(0.6, CLOSE);
    assertThat(shares.discarded(0, 0)).isZero();
  }

  private static Lifetime empirical() {
    return new Lifetime(
        "phone", LifeStage.USE, null, null, LifetimeFamily.EMPIRICAL, Map.of(), Evidence.NONE);
  }

  private static LifeShares shares(Lifetime lifetime, List<Fate> fates) {
    List<SurvivalPoint> points =
        List.of(
            new SurvivalPoint("phone", LifeStage.USE, 4, 0, Evidence.NONE),
            new SurvivalPoint("phone", LifeStage.USE, 2, 0.6, Evidence.NONE));
    ProductData data =
        new ProductData(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(lifetime),
            points,
            fates,
            List.of());
    return new LifeShares(LifeCourse.of(data, "phone", 2020, 4, Convention.OF_CASES).orElseThrow());
  }
}
