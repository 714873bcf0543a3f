package org.gleaner.solver.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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

/** What holds of every family of lifetimes, in every convention. */
class CohortPropertiesTest {

  private static final SourceLocation FILE = SourceLocation.ofFile("case.json");

  /** A convention and lifetimes that change from cohort to cohort. */
  record Stockkeeping(
      LifetimeFamily family,
      SurvivalAt survivalAt,
      InflowAt inflowAt,
      NegativeInflow negative,
      List<Double> amounts,
      double mean,
      double spread) {

    CohortResult solve(CohortKind kind, List<Double> series, List<Double> initial) {
      return CohortSolver.solve(
          new CohortCase(
              kind, series, initial, lifetimes(series.size()), survivalAt, inflowAt, negative),
          FILE);
    }

    private Lifetimes lifetimes(int cohorts) {
      TreeMap<String, List<Double>> parameters = new TreeMap<>();
      List<Double> means =
          IntStream.range(0, cohorts).mapToObj(cohort -> mean * (1 + cohort % 3 / 10.0)).toList();
      parameters.put("mean", means);
      if (family != LifetimeFamily.FIXED) {
        parameters.put("std", means.stream().map(one -> one * spread).toList());
      }
      return new Lifetimes(family, parameters);
    }
  }

  /** Any prescribed stock, also one that shrinks faster than it dies. */
  @Property(tries = 300)
  void massClosesAndThePrescribedStockIsThere(@ForAll("stockkeeping") Stockkeeping one) {
    CohortResult result = one.solve(CohortKind.STOCK_DRIVEN, one.amounts(), List.of());

    assertClosed(result);
    assertAlike(one, result.stock(), one.amounts());
    if (one.negative() == NegativeInflow.CORRECT) {
      assertThat(result.inflow()).allMatch(inflow -> inflow >= 0);
      assertThat(result.stockByCohort()).allMatch(row -> row.stream().allMatch(k -> k >= 0));
    }
  }

  @Property(tries = 300)
  void stocksAndAgesGiveTheInflowBack(@ForAll("stockkeeping") Stockkeeping one) {
    CohortResult forward = one.solve(CohortKind.INFLOW_DRIVEN, one.amounts(), List.of());
    assertClosed(forward);
    assertAlike(
        one,
        one.solve(CohortKind.STOCK_DRIVEN, forward.stock(), List.of()).stock(),
        forward.stock());

    // As long as the mean lifetime is, something of every cohort is there to tell of it.
    int known = Math.min(one.amounts().size(), (int) Math.ceil(one.mean()) - 1);
    List<Double> ages = forward.stockByCohort().get(known - 1).subList(0, known);
    CohortResult continued = one.solve(CohortKind.INFLOW_DRIVEN, one.amounts(), ages);
    assertAlike(one, continued.inflow(), one.amounts());
    assertAlike(one, continued.outflow(), forward.outflow());
    CohortResult back = one.solve(CohortKind.BACK_CAST, ages, List.of());
    assertAlike(one, back.inflow(), one.amounts().subList(0, known));
    assertClosed(back);
  }

  /** From age to age, and never more than all. */
  @Property(tries = 300)
  void aCohortOnlyShrinks(@ForAll("stockkeeping") Stockkeeping one) {
    SurvivalTable table = SurvivalTable.of(one.lifetimes(40), one.survivalAt(), one.inflowAt(), 40);

    for (int year = 0; year < 40; year++) {
      assertThat(table.share(year, 0))
          .isBetween(0.0, year == 0 ? 1 : table.share(year - 1, 0) + 1e-14);
    }
  }

  @Provide
  Arbitrary<Stockkeeping> stockkeeping() {
    Arbitrary<SurvivalAt> survival = Arbitraries.of(SurvivalAt.class);
    Arbitrary<List<Double>> amounts =
        Arbitraries.doubles().between(1, 1e6).list().ofMinSize(2).ofMaxSize(30);
    return survival.flatMap(
        at ->
            Combinators.combine(
                    Arbitraries.of(LifetimeFamily.class)
                        .filter(family -> family != LifetimeFamily.EMPIRICAL),
                    Arbitraries.of(InflowAt.class).filter(at::agreesWith),
                    Arbitraries.of(NegativeInflow.class),
                    amounts,
                    Arbitraries.doubles().between(3, 25),
                    Arbitraries.doubles().between(0.15, 0.7))
                .as(
                    (family, inflow, negative, some, mean, spread) ->
                        new Stockkeeping(family, at, inflow, negative, some, mean, spread)));
  }

  private static void assertClosed(CohortResult result) {
    double before = 0;
    for (int year = 0; year < result.stock().size(); year++) {
      double inflow = result.inflow().get(year);
      double outflow = result.outflow().get(year);
      double stock = result.stock().get(year);
      double size = Math.abs(inflow) + Math.abs(outflow) + stock + before;
      assertThat(inflow - outflow).isCloseTo(stock - before, within(1e-9 * size + 1e-300));
      before = stock;
    }
  }

  /** Of next to nothing, as what leaves a young stock, only the rounding of the stock is left. */
  private static void assertAlike(Stockkeeping one, List<Double> some, List<Double> others) {
    double most = Collections.max(others);
    double rounding = 1e-14 * Collections.max(one.amounts());
    assertThat(some).hasSameSizeAs(others);
    for (int i = 0; i < some.size(); i++) {
      assertThat(some.get(i)).isCloseTo(others.get(i), within(1e-9 * most + rounding));
    }
  }

  /** By the library 1 - 1e-16 of this gamma distribution is left before age 13, and 1 at it. */
  @Test
  void nothingComesBackByRounding() {
    TreeMap<String, List<Double>> years = new TreeMap<>();
    years.put("shape", Collections.nCopies(60, 242.8));
    years.put("scale", Collections.nCopies(60, 1.699));
    CohortResult result =
        CohortSolver.solve(
            new CohortCase(
                CohortKind.INFLOW_DRIVEN,
                Collections.nCopies(60, 1.0),
                List.of(),
                new Lifetimes(LifetimeFamily.GAMMA, years),
                SurvivalAt.WHOLE_AGES,
                InflowAt.END,
                NegativeInflow.REPORT),
            FILE);

    assertThat(result.outflowByCohort()).allMatch(row -> row.stream().allMatch(out -> out >= 0));
  }
}
