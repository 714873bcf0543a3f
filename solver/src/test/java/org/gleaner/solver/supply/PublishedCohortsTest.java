package org.gleaner.solver.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gleaner.domain.cohort.CohortCase;
import org.gleaner.domain.cohort.CohortKind;
import org.gleaner.domain.cohort.CohortResult;
import org.gleaner.domain.cohort.InflowAt;
import org.gleaner.domain.cohort.LifetimeFamily;
import org.gleaner.domain.cohort.Lifetimes;
import org.gleaner.domain.cohort.NegativeInflow;
import org.gleaner.domain.cohort.SurvivalAt;
import org.gleaner.domain.finding.SourceLocation;
import org.junit.jupiter.api.Test;

/**
 * Figures that others publish: ODYM (IndEcol/ODYM, tests of its dynamic stock model, some of them
 * calculated there with a spreadsheet) and flodym (pik-piam/flodym, tests of its stocks). ODYM is
 * under the MIT licence.
 */
class PublishedCohortsTest {

  private static final List<Double> ONE_TO_TEN =
      IntStream.rangeClosed(1, 10).mapToObj(Double::valueOf).toList();

  private static final int[] FIRST_20 = {
    1, 2, 3, 4, 5, 6, 7, 8, 2, 3, 5, 6, 7, 1, 2, 4, 5, 6, 7, 3
  };

  /** ODYM. Stock of year 9: sum over a of (10 - a) exp(-a^1.2) = 10 + 9 · 0.367879 + ... */
  @Test
  void weibullCohortsOfOdym() {
    CohortResult result =
        solve(
            CohortKind.INFLOW_DRIVEN,
            ONE_TO_TEN,
            List.of(),
            lifetimes(LifetimeFamily.WEIBULL, Map.of("shape", 1.2, "scale", 1.0), 10));

    assertThat(result.stock().get(9)).isCloseTo(14.31833966, within(1e-8));
    assertThat(result.outflow().get(9)).isCloseTo(8.501442241, within(1e-8));
  }

  /** ODYM. Of the oldest cohort exp(-9^1.2) = 8.59762e-7 is left, 0.01 of 11,631. */
  @Test
  void weibullAgesOfOdymGiveTheInflowBack() {
    CohortResult result =
        solve(
            CohortKind.BACK_CAST,
            List.of(0.01, 0.01, 0.08, 0.2, 0.2, 2.0, 2.0, 3.0, 4.0, 7.5),
            List.of(),
            lifetimes(LifetimeFamily.WEIBULL, Map.of("shape", 1.2, "scale", 1.0), 10));

    assertThat(result.inflow().get(0)).isCloseTo(11631.1250671964, within(1e-6));
    assertThat(result.inflow().get(5)).isCloseTo(391.9674590243, within(1e-9));
    assertThat(result.inflow().get(9)).isEqualTo(7.5);
  }

  /** ODYM. Stock of year 9: sum over a of (10 - a) Q((a - 5) / 1.5). */
  @Test
  void normalCohortsOfOdym() {
    CohortResult result =
        solve(
            CohortKind.INFLOW_DRIVEN,
            ONE_TO_TEN,
            List.of(),
            lifetimes(LifetimeFamily.NORMAL, Map.of("mean", 5.0, "std", 1.5), 10));

    assertThat(result.stock().get(9)).isCloseTo(41.45873561, within(1e-8));
    assertThat(result.outflow().get(0)).isCloseTo(4.29060333e-4, within(1e-12));
    assertThat(result.outflow().get(9)).isCloseTo(4.50042906, within(1e-8));
  }

  /** ODYM. Cohort 0 at the end of year 3: 3 / Q((3 - 5) / 1.5) = 3 / 0.9087888 = 3.301097. */
  @Test
  void anInitialStockOfOdymGoesOnAsItsStockIsPrescribed() {
    CohortResult result =
        solve(
            CohortKind.STOCK_DRIVEN,
            List.of(0.0, 0.0, 0.0, 0.0, 18.0, 20.0, 20.0, 20.0, 20.0),
            List.of(3.0, 5.0, 2.0, 4.0),
            lifetimes(LifetimeFamily.NORMAL, Map.of("mean", 5.0, "std", 1.5), 9));

    double[] published = {
      3.30109709,
      5.11639875,
      2.00769022,
      4.00171698,
      4.93639364,
      3.87383821,
      2.78892598,
      3.36324466,
      3.66568266
    };
    for (int year = 0; year < published.length; year++) {
      assertThat(result.inflow().get(year)).isCloseTo(published[year], within(1e-8));
    }
    assertThat(result.stock().get(2)).isCloseTo(10.32962649, within(1e-8));
  }

  /** ODYM, its spreadsheet: mean and std are 20 before folding. */
  @Test
  void foldedNormalCohortsOfOdym() {
    assertThat(stockOfYear60(LifetimeFamily.FOLDED_NORMAL))
        .isCloseTo(6.50049047900083, within(1e-9));
  }

  /**
   * ODYM, its spreadsheet. With a mean that equals the deviation (m/s)² and (s/m)² are both 1, so
   * this figure does not tell the right formula from the other.
   */
  @Test
  void logNormalCohortsOfOdym() {
    assertThat(stockOfYear60(LifetimeFamily.LOG_NORMAL)).isCloseTo(5.8693165260386, within(1e-9));
  }

  /** flodym: a steady inflow of 1 in the end has a stock of its mean lifetime, half a year off. */
  @Test
  void aSteadyInflowOfFlodymFillsAStockOfItsMeanLifetime() {
    assertThat(steady(30, 10, SurvivalAt.WHOLE_AGES, InflowAt.START)).isCloseTo(29.5, within(1e-6));
    assertThat(steady(30, 10, SurvivalAt.WHOLE_AGES, InflowAt.END)).isCloseTo(30.5, within(1e-6));
    assertThat(steady(30, 10, SurvivalAt.MID_YEAR, InflowAt.MIDDLE)).isCloseTo(30, within(1e-6));
    assertThat(steady(30, 10, SurvivalAt.INTERVAL, InflowAt.SPREAD)).isCloseTo(30, within(1e-6));
    assertThat(steady(0.3, 0.1, SurvivalAt.INTERVAL, InflowAt.SPREAD))
        .isCloseTo(0.3, within(1e-12));
  }

  private static double steady(double mean, double std, SurvivalAt survivalAt, InflowAt inflowAt) {
    int years = 201;
    CohortCase steady =
        new CohortCase(
            CohortKind.INFLOW_DRIVEN,
            Collections.nCopies(years, 1.0),
            List.of(),
            lifetimes(LifetimeFamily.LOG_NORMAL, Map.of("mean", mean, "std", std), years),
            survivalAt,
            inflowAt,
            NegativeInflow.REPORT);
    return CohortSolver.solve(steady, SourceLocation.ofFile("case.json")).stock().get(years - 1);
  }

  private static double stockOfYear60(LifetimeFamily family) {
    List<Double> inflow =
        IntStream.range(0, 100).mapToObj(i -> i < 20 ? (double) FIRST_20[i] : 0.0).toList();
    return solve(
            CohortKind.INFLOW_DRIVEN,
            inflow,
            List.of(),
            lifetimes(family, Map.of("mean", 20.0, "std", 20.0), 100))
        .stock()
        .get(60);
  }

  private static CohortResult solve(
      CohortKind kind, List<Double> series, List<Double> initial, Lifetimes lifetimes) {
    return CohortSolver.solve(
        new CohortCase(
            kind,
            series,
            initial,
            lifetimes,
            SurvivalAt.WHOLE_AGES,
            InflowAt.END,
            NegativeInflow.REPORT),
        SourceLocation.ofFile("case.json"));
  }

  private static Lifetimes lifetimes(
      LifetimeFamily family, Map<String, Double> parameters, int cohorts) {
    return new Lifetimes(
        family,
        parameters.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, one -> Collections.nCopies(cohorts, one.getValue()))));
  }
}
