package org.gleaner.solver.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.gleaner.domain.cohort.CohortCase;
import org.gleaner.domain.cohort.CohortKind;
import org.gleaner.domain.cohort.CohortResult;
import org.gleaner.domain.cohort.InflowAt;
import org.gleaner.domain.cohort.LifetimeFamily;
import org.gleaner.domain.cohort.Lifetimes;
import org.gleaner.domain.cohort.NegativeInflow;
import org.gleaner.domain.cohort.SurvivalAt;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.SourceLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CohortSolverTest {

  private static final SourceLocation FILE = SourceLocation.ofFile("case.json");

  /** What came in year c leaves in year c + 5. */
  @Test
  void aFixedLifetimeMovesInflowOn() {
    List<Double> inflow = List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0);

    CohortResult result = solve(CohortKind.INFLOW_DRIVEN, inflow, fixed(5, 10));

    assertThat(result.outflow()).containsExactly(0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 2.0, 3.0, 4.0, 5.0);
    assertThat(result.stock())
        .containsExactly(1.0, 3.0, 6.0, 10.0, 15.0, 20.0, 25.0, 30.0, 35.0, 40.0);
    assertThat(result.stockByCohort().get(5))
        .containsExactly(0.0, 2.0, 3.0, 4.0, 5.0, 6.0, 0.0, 0.0, 0.0, 0.0);
    assertThat(result.outflowByCohort().get(5).get(0)).isEqualTo(1);
  }

  @Test
  void ofALifetimeOfZeroAllLeavesInTheYearThatItComes() {
    CohortResult result = solve(CohortKind.INFLOW_DRIVEN, List.of(3.0, 4.0), fixed(0, 2));

    assertThat(result.stock()).containsExactly(0.0, 0.0);
    assertThat(result.outflow()).containsExactly(3.0, 4.0);
  }

  /** Not "what comes in this year leaves in it", and not "nothing of this cohort is left". */
  @ParameterizedTest
  @EnumSource(names = {"STOCK_DRIVEN", "BACK_CAST"})
  void aStockTooLargeToAddUpIsCalledThat(CohortKind kind) {
    CohortResult result = solve(kind, List.of(1.0, 1e308), fixed(5, 2));

    assertThat(result.findings())
        .extracting(Finding::code, finding -> finding.where().pointer(), Finding::value)
        .contains(tuple("not-finite", "/" + kind.series() + "/1", "1.0E308"))
        .doesNotContain(tuple("stock-not-reached", "/stock/1", "1.0E308"));
  }

  /** (1e308 / 4)² is no number. */
  @Test
  void aLifetimeThatCannotBeComputedIsTheLifetimesFault() {
    TreeMap<String, List<Double>> parameters = new TreeMap<>();
    parameters.put("mean", Collections.nCopies(2, 4.0));
    parameters.put("std", Collections.nCopies(2, 1e308));

    CohortResult result =
        solve(
            CohortKind.STOCK_DRIVEN,
            List.of(1.0, 2.0),
            new Lifetimes(LifetimeFamily.LOG_NORMAL, parameters));

    assertThat(result.findings().stream().filter(Finding::isError))
        .extracting(Finding::code, finding -> finding.where().pointer())
        .containsExactly(tuple("lifetime-parameters", "/lifetime"));
    assertThat(result.findings()).extracting(Finding::code).doesNotContain("stock-not-reached");
  }

  /** Inflow at the start of a year is a year old at its end: after 2 of them it is gone. */
  @Test
  void inflowAtTheStartIsAYearOlder() {
    CohortCase start =
        new CohortCase(
            CohortKind.INFLOW_DRIVEN,
            List.of(5.0, 0.0, 0.0),
            List.of(),
            fixed(2, 3),
            SurvivalAt.WHOLE_AGES,
            InflowAt.START,
            NegativeInflow.REPORT);

    assertThat(CohortSolver.solve(start, FILE).stock()).containsExactly(5.0, 0.0, 0.0);
  }

  /** Spread over its year, a lifetime of 1.5 years has half a cohort left in the second year. */
  @Test
  void survivalOverAnIntervalIsItsMean() {
    CohortCase spread =
        new CohortCase(
            CohortKind.INFLOW_DRIVEN,
            List.of(8.0, 0.0, 0.0),
            List.of(),
            fixed(1.5, 3),
            SurvivalAt.INTERVAL,
            InflowAt.SPREAD,
            NegativeInflow.REPORT);

    assertThat(CohortSolver.solve(spread, FILE).stock()).containsExactly(8.0, 4.0, 0.0);
  }

  /** 2 and 3 are left of the first two years, and live 5 years: 7 is filled by 2. */
  @Test
  void anInitialStockCountsUntilItsLastYearAndTheStockFromTheNext() {
    CohortCase known =
        new CohortCase(
            CohortKind.STOCK_DRIVEN,
            List.of(99.0, 99.0, 7.0, 8.0),
            List.of(2.0, 3.0),
            fixed(5, 4),
            SurvivalAt.WHOLE_AGES,
            InflowAt.END,
            NegativeInflow.REPORT);

    CohortResult result = CohortSolver.solve(known, FILE);

    assertThat(result.inflow()).containsExactly(2.0, 3.0, 2.0, 1.0);
    assertThat(result.stock()).containsExactly(2.0, 5.0, 7.0, 8.0);
  }

  @Test
  void aStockThatShrinksFasterThanItDiesHasANegativeInflowAndAWarning() {
    CohortResult result = solve(CohortKind.STOCK_DRIVEN, List.of(10.0, 4.0), fixed(10, 2));

    assertThat(result.inflow()).containsExactly(10.0, -6.0);
    assertThat(warnings(result)).containsExactly("negative-inflow");
  }

  /** 4 of 10 stay, so every cohort loses 60 %; what fills the stock later is new. */
  @Test
  void orEveryCohortLosesTheSameFraction() {
    CohortCase corrected =
        new CohortCase(
            CohortKind.STOCK_DRIVEN,
            List.of(4.0, 10.0, 4.0, 5.0),
            List.of(),
            fixed(10, 4),
            SurvivalAt.WHOLE_AGES,
            InflowAt.END,
            NegativeInflow.CORRECT);

    CohortResult result = CohortSolver.solve(corrected, FILE);

    assertThat(result.inflow()).containsExactly(4.0, 6.0, 0.0, 1.0);
    assertThat(result.outflow()).containsExactly(0.0, 0.0, 6.0, 0.0);
    assertThat(result.stockByCohort().get(3).get(0)).isCloseTo(1.6, within(1e-15));
    assertThat(result.stockByCohort().get(3).get(1)).isCloseTo(2.4, within(1e-15));
    assertThat(warnings(result)).containsExactly("early-outflow");
  }

  @Test
  void aCohortOfWhichNothingCanBeLeftIsAnError() {
    CohortResult result = solve(CohortKind.BACK_CAST, List.of(1.0, 0.0, 0.0, 2.0), fixed(2, 4));

    assertThat(result.findings())
        .filteredOn(Finding::isError)
        .extracting(one -> one.where().toString())
        .containsExactly("case.json#/stock_by_cohort_at_end/0");
  }

  /** Nothing of cohort 1 outlives its year, so the 4 that 10 is short of cannot be reached. */
  @Test
  void whereNothingNewSurvivesItsYearAStockIsNotReachedAndSaysSo() {
    Lifetimes lifetimes =
        new Lifetimes(LifetimeFamily.FIXED, Map.of("mean", List.of(9.0, 0.0, 9.0)));

    CohortResult result = solve(CohortKind.STOCK_DRIVEN, List.of(6.0, 10.0, 5.0), lifetimes);

    assertThat(result.inflow()).containsExactly(6.0, 0.0, -1.0);
    assertThat(result.stock()).containsExactly(6.0, 6.0, 5.0);
    assertThat(warnings(result)).containsExactly("stock-not-reached", "negative-inflow");
  }

  /** 100 left of which e^-1000 survives is more than a double holds. */
  @Test
  void whatOverflowsIsAnErrorAndNotInfinity() {
    Lifetimes shortLived =
        new Lifetimes(
            LifetimeFamily.WEIBULL,
            Map.of("shape", List.of(1.0, 1.0), "scale", List.of(0.001, 0.001)));

    assertThat(solve(CohortKind.BACK_CAST, List.of(100.0, 0.0), shortLived).findings())
        .filteredOn(Finding::isError)
        .extracting(Finding::code, Finding::value)
        .containsExactly(tuple("nothing-survives", "100.0"));
    assertThat(solve(CohortKind.INFLOW_DRIVEN, List.of(1e308, 1e308), fixed(9, 2)).findings())
        .filteredOn(Finding::isError)
        .extracting(Finding::code)
        .containsExactly("not-finite");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EMPIRICAL")
  void massClosesAndStockAndAgesGiveTheInflowBack(LifetimeFamily family) {
    SplittableRandom random = new SplittableRandom(family.ordinal());
    for (int round = 0; round < 40; round++) {
      int years = 2 + random.nextInt(40);
      List<Double> inflow = new ArrayList<>();
      for (int year = 0; year < years; year++) {
        inflow.add(random.nextInt(5) == 0 ? 0.0 : random.nextDouble(1e6));
      }
      Lifetimes lifetimes = lifetimes(family, years, random);
      for (SurvivalAt at : SurvivalAt.values()) {
        CohortResult forward = solve(CohortKind.INFLOW_DRIVEN, inflow, lifetimes, at);
        assertClosed(forward);
        CohortResult filled = solve(CohortKind.STOCK_DRIVEN, forward.stock(), lifetimes, at);
        assertClosed(filled);
        assertAlike(filled.stock(), forward.stock(), 1e-9);
        List<Double> ages = forward.stockByCohort().get(years - 1);
        if (ages.stream().allMatch(one -> one > 1e-6) || family == LifetimeFamily.WEIBULL) {
          CohortResult back = solve(CohortKind.BACK_CAST, ages, lifetimes, at);
          assertClosed(back);
          assertAlike(back.stockByCohort().get(years - 1), ages, 1e-9);
        }
      }
    }
  }

  private static void assertClosed(CohortResult result) {
    double before = 0;
    for (int year = 0; year < result.stock().size(); year++) {
      double change = result.stock().get(year) - before;
      double flows = result.inflow().get(year) - result.outflow().get(year);
      double size = Math.abs(result.inflow().get(year)) + result.stock().get(year) + before;
      assertThat(flows).isCloseTo(change, within(1e-9 * size + 1e-12));
      before = result.stock().get(year);
    }
  }

  private static void assertAlike(List<Double> some, List<Double> others, double tolerance) {
    double most = Collections.max(others);
    for (int i = 0; i < some.size(); i++) {
      assertThat(some.get(i)).isCloseTo(others.get(i), within(tolerance * most + 1e-12));
    }
  }

  private static Lifetimes lifetimes(LifetimeFamily family, int years, SplittableRandom random) {
    Map<String, List<Double>> parameters = new TreeMap<>();
    List<Double> means = new ArrayList<>();
    List<Double> stds = new ArrayList<>();
    for (int cohort = 0; cohort < years; cohort++) {
      means.add(2 + random.nextDouble(20));
      stds.add(means.get(cohort) * (0.2 + random.nextDouble(0.5)));
    }
    parameters.put("mean", means);
    if (family != LifetimeFamily.FIXED) {
      parameters.put("std", stds);
    }
    return new Lifetimes(family, parameters);
  }

  private static Lifetimes fixed(double mean, int years) {
    return new Lifetimes(LifetimeFamily.FIXED, Map.of("mean", Collections.nCopies(years, mean)));
  }

  private static List<String> warnings(CohortResult result) {
    return result.findings().stream()
        .map(Finding::code)
        .filter(code -> !code.equals("convention"))
        .toList();
  }

  private static CohortResult solve(CohortKind kind, List<Double> series, Lifetimes lifetimes) {
    return solve(kind, series, lifetimes, SurvivalAt.WHOLE_AGES);
  }

  private static CohortResult solve(
      CohortKind kind, List<Double> series, Lifetimes lifetimes, SurvivalAt at) {
    return CohortSolver.solve(
        new CohortCase(
            kind, series, List.of(), lifetimes, at, at.usualInflow(), NegativeInflow.REPORT),
        FILE);
  }
}
