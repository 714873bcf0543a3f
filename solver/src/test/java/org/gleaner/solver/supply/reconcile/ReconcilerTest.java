package org.gleaner.solver.supply.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.reconcile.Classification;
import org.gleaner.domain.reconcile.Elimination;
import org.gleaner.domain.reconcile.Measurement;
import org.gleaner.domain.reconcile.NodalTest;
import org.gleaner.domain.reconcile.Reconciled;
import org.gleaner.domain.reconcile.ReconciledFlow;
import org.gleaner.domain.reconcile.ReconciledPeriod;
import org.gleaner.domain.reconcile.Reconciliation;
import org.gleaner.domain.reconcile.ReconciliationCheck;
import org.junit.jupiter.api.Test;

class ReconcilerTest {

  private static final Offset<Double> DIGITS = within(1e-12);

  /**
   * In 100 ± 3, out 60 ± 4 and 46 ± 12: 6 too much goes out, with a variance of 9 + 16 + 144 = 169.
   * Each takes its share of the variance: in + 6 · 9/169, out - 6 · 16/169 and - 6 · 144/169. The
   * variances become 9 - 81/169, 16 - 256/169 and 144 - 144²/169; each test is 6/13.
   */
  @Test
  void aSplitterSharesItsImbalanceByVariance() {
    Reconciliation result =
        new FlowSystems()
            .flow("in", "-", "a", 100, 3)
            .flow("out", "a", "-", 60, 4)
            .flow("rest", "a", "-", 46, 12)
            .reconciled();

    Map<String, Reconciled> amounts = FlowSystems.amounts(result);
    assertThat(value(amounts, "in")).isCloseTo(100 + 6 * 9 / 169.0, DIGITS);
    assertThat(value(amounts, "out")).isCloseTo(60 - 6 * 16 / 169.0, DIGITS);
    assertThat(value(amounts, "rest")).isCloseTo(46 - 6 * 144 / 169.0, DIGITS);
    assertThat(error(amounts, "in")).isCloseTo(Math.sqrt(9 - 81 / 169.0), DIGITS);
    assertThat(error(amounts, "rest")).isCloseTo(Math.sqrt(144 - 144 * 144 / 169.0), DIGITS);
    assertThat(amounts.get("out").redundancy()).isCloseTo(16 / 169.0, DIGITS);
    assertThat(amounts.values())
        .allSatisfy(one -> assertThat(one.test().statistic()).isCloseTo(6 / 13.0, DIGITS));
    ReconciledPeriod period = result.periods().get(0);
    assertThat(period.globalTest().statistic()).isCloseTo(36 / 169.0, DIGITS);
    assertThat(period.globalTest().degreesOfFreedom()).isEqualTo(1);
    assertThat(period.nodalTests())
        .extracting(NodalTest::imbalance, NodalTest::standardError)
        .containsExactly(tuple(-6.0, 13.0));
    assertThat(result.findings()).isEmpty();
  }

  /** 100 less the exact 30 is 70, by the stock 10 less: 60, exact but for the error of in. */
  @Test
  void exactFiguresStayAndStockTakesItsPart() {
    Map<String, Reconciled> amounts =
        FlowSystems.amounts(
            new FlowSystems()
                .flow("in", "-", "a", 100, 2)
                .flow("out", "a", "-", 30, 0)
                .unknown("rest", "a", "-")
                .stockChange("a", new Measurement(10, 0))
                .reconciled());

    assertThat(amounts.get("out").classification()).isEqualTo(Classification.EXACT);
    assertThat(value(amounts, "rest")).isCloseTo(60, DIGITS);
    assertThat(error(amounts, "rest")).isCloseTo(2, DIGITS);
    assertThat(amounts.get("rest").classification()).isEqualTo(Classification.DETERMINABLE);
    assertThat(amounts.get("in").classification()).isEqualTo(Classification.NOT_REDUNDANT);
    assertThat(amounts.get("in").test()).isNull();
  }

  /** A measured flow between exact ones becomes exact: 7 - 4 = 3, whatever it was. */
  @Test
  void whatExactFiguresTellHasNoErrorLeft() {
    Map<String, Reconciled> amounts =
        FlowSystems.amounts(
            new FlowSystems()
                .flow("in", "-", "a", 7, 0)
                .flow("out", "a", "-", 4, 0)
                .flow("rest", "a", "-", 3.2, 0.5)
                .reconciled());

    assertThat(value(amounts, "rest")).isCloseTo(3, DIGITS);
    assertThat(error(amounts, "rest")).isZero();
    assertThat(amounts.get("rest").redundancy()).isCloseTo(1, DIGITS);
  }

  /**
   * b is left by two unknown flows, which nothing tells apart; their sum is what enters, so that
   * what c gets of both is told.
   */
  @Test
  void whatNothingTellsIsNamedAndTheSumOfItIsTold() {
    Reconciliation result =
        new FlowSystems()
            .flow("in", "-", "b", 10, 1)
            .unknown("x", "b", "c")
            .unknown("y", "b", "c")
            .unknown("out", "c", "-")
            .reconciled();

    Map<String, Reconciled> amounts = FlowSystems.amounts(result);
    assertThat(amounts.get("x").reconciled()).isNull();
    assertThat(amounts.get("y").classification()).isEqualTo(Classification.NOT_DETERMINABLE);
    assertThat(value(amounts, "out")).isCloseTo(10, DIGITS);
    assertThat(result.findings())
        .extracting(Finding::code, Finding::message)
        .contains(tuple("not-determinable", "nothing tells: x, y"));
  }

  @Test
  void exactFlowsThatContradictNameTheBalanceTheyBreak() {
    Reconciliation result =
        new FlowSystems()
            .flow("in", "-", "a", 10, 0)
            .flow("out", "a", "-", 9, 0)
            .flow("other", "-", "b", 5, 1)
            .flow("away", "b", "-", 6, 1)
            .reconciled();

    assertThat(result.periods()).isEmpty();
    assertThat(result.findings())
        .extracting(Finding::code, one -> one.where().pointer(), Finding::message)
        .containsExactly(
            tuple(
                "contradiction",
                "/nodes/0",
                "exact figures contradict the balance of a: in less out is 1.0"));
  }

  /** 10 enters a, an unknown flow goes to b, 9 leaves b: only together they cannot hold. */
  @Test
  void aContradictionThroughAnUnknownFlowNamesAllItsBalances() {
    Reconciliation result =
        new FlowSystems()
            .flow("in", "-", "a", 10, 0)
            .unknown("between", "a", "b")
            .flow("out", "b", "-", 9, 0)
            .reconciled();

    assertThat(result.findings())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.message())
                  .isEqualTo(
                      "exact figures contradict the balance of a, the balance of b, taken"
                          + " together");
              assertThat(one.hint()).contains("in, out");
            });
  }

  /** A balance that follows from the others is no contradiction and no degree of freedom. */
  @Test
  void balancesThatSayTheSameCountOnce() {
    Reconciliation result =
        new FlowSystems()
            .flow("in", "-", "a", 10, 1)
            .flow("out", "a", "-", 12, 1)
            .transfer("a", "out", null, 1, 0)
            .reconciled();

    assertThat(result.periods().get(0).globalTest().degreesOfFreedom()).isEqualTo(1);
    assertThat(value(FlowSystems.amounts(result), "out")).isCloseTo(11, DIGITS);
  }

  /** In and out of one node differ by 50 ± 1.4: one is wrong, and no balance tells which. */
  @Test
  void flowsThatNothingTellsApartAreSuspectTogether() {
    Reconciliation result =
        new FlowSystems().flow("in", "-", "a", 100, 1).flow("out", "a", "-", 50, 1).reconciled();

    assertThat(result.periods().get(0).eliminations())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.suspects()).containsExactly("in", "out");
              assertThat(one.after()).isNull();
            });
    assertThat(result.findings())
        .extracting(Finding::code, Finding::hint)
        .contains(tuple("gross-error", "No balance tells them apart."));
  }

  /** 99 ± 0.1 enters and 100 ± 0.1 leaves: for 0.5 ± 5 beside it about -1 is left. */
  @Test
  void aFlowThatBecomesNegativeIsReported() {
    Reconciliation result =
        new FlowSystems()
            .flow("in", "-", "a", 99, 0.1)
            .flow("out", "a", "-", 100, 0.1)
            .flow("small", "a", "-", 0.5, 5)
            .reconciled();

    assertThat(result.findings())
        .extracting(Finding::code, one -> one.where().pointer())
        .contains(tuple("negative-flow", "/flows/2"));
    assertThat(ReconciliationCheck.findings(result, SourceLocation.ofFile("flows.json"))).isEmpty();
  }

  /** Shares of 0.5 and 0.4 are not all: the flows can only be 0, which rounding misses a little. */
  @Test
  void flowsThatCanOnlyBeZeroAreNotNegative() {
    Reconciliation result =
        new FlowSystems()
            .flow("in", "-", "a", 5, 1)
            .unknown("half", "a", "-")
            .unknown("less", "a", "-")
            .transfer("a", "half", null, 0.5, 0)
            .transfer("a", "less", null, 0.4, 0)
            .reconciled();

    assertThat(value(FlowSystems.amounts(result), "in")).isCloseTo(0, DIGITS);
    assertThat(result.findings()).extracting(Finding::code).containsExactly("gross-error");
    assertThat(ReconciliationCheck.findings(result, SourceLocation.ofFile("flows.json"))).isEmpty();
  }

  @Test
  void aSystemThatMeasuresNothingTwiceSaysSo() {
    Reconciliation result =
        new FlowSystems().flow("in", "-", "a", 9, 1).unknown("out", "a", "-").reconciled();

    assertThat(result.findings()).extracting(Finding::code).containsExactly("nothing-redundant");
    assertThat(result.periods().get(0).globalTest().p()).isEqualTo(1);
  }

  /** Errors from a gram to a megaton in one chain: the balances close all the same. */
  @Test
  void errorsOfVeryDifferentSizesAreNoTrouble() {
    Reconciliation result =
        new FlowSystems()
            .flow("in", "-", "a", 1e6, 1e-6)
            .flow("on", "a", "b", 1.1e6, 1e5)
            .flow("side", "a", "-", 2, 1e-3)
            .flow("out", "b", "-", 0.9e6, 1e3)
            .reconciled();

    Map<String, Reconciled> amounts = FlowSystems.amounts(result);
    assertThat(ReconciliationCheck.findings(result, SourceLocation.ofFile("flows.json"))).isEmpty();
    assertThat(value(amounts, "in")).isCloseTo(1e6, within(1e-5));
    assertThat(error(amounts, "on")).isCloseTo(1e-3, within(1e-8));
  }

  /**
   * Flow on is measured to a hundred billion: in and out are balanced as if it were not, to the
   * mean of 100 and 104, and it follows. Each has half of the variance left: an error of √½.
   */
  @Test
  void aFigureThatSaysNothingBesideTheOthersCountsAsUnknown() {
    for (double error : new double[] {1e11, 1e200, 1e308}) {
      Reconciliation result = chainWithOneMeasuredTo(error);

      Map<String, Reconciled> amounts = FlowSystems.amounts(result);
      assertThat(value(amounts, "in")).isCloseTo(102, within(1e-9));
      assertThat(value(amounts, "on")).isCloseTo(102, within(1e-9));
      assertThat(error(amounts, "on")).isCloseTo(Math.sqrt(0.5), within(1e-9));
      assertThat(amounts.get("on").classification()).isEqualTo(Classification.DETERMINABLE);
      assertThat(result.findings()).extracting(Finding::code).contains("says-nothing");
      assertThat(ReconciliationCheck.findings(result, SourceLocation.ofFile("flows.json")))
          .isEmpty();
    }
  }

  /** With an error below that it is heard, and the same comes out to all digits that matter. */
  @Test
  void aFigureThatSaysLittleIsHeard() {
    for (double error : new double[] {1e3, 1e5, 1e7, 9e7}) {
      Reconciliation result = chainWithOneMeasuredTo(error);

      Map<String, Reconciled> amounts = FlowSystems.amounts(result);
      assertThat(value(amounts, "in")).isCloseTo(102, within(60 / error / error + 1e-7));
      assertThat(value(amounts, "on")).isCloseTo(value(amounts, "in"), within(1e-7));
      assertThat(error(amounts, "on")).isCloseTo(Math.sqrt(0.5), within(1e-6));
    }
  }

  private static Reconciliation chainWithOneMeasuredTo(double error) {
    return new FlowSystems()
        .flow("in", "-", "a", 100, 1)
        .flow("on", "a", "b", 50, error)
        .flow("out", "b", "-", 104, 1)
        .reconciled();
  }

  /** Only the check decides, and it adds up by itself. */
  @Test
  void theCheckRejectsFiguresThatDoNotBalance() {
    Reconciliation result =
        new FlowSystems().flow("in", "-", "a", 9, 1).flow("out", "a", "-", 9, 1).reconciled();
    ReconciledPeriod period = result.periods().get(0);
    ReconciledFlow in = period.flows().get(0);
    Reconciled amount = in.amount();
    ReconciledFlow spoilt =
        new ReconciledFlow(
            in.flow(),
            new Reconciled(
                amount.classification(),
                amount.measured(),
                new Measurement(9.0000001, 1),
                amount.redundancy(),
                amount.test()),
            Map.of(),
            Map.of());
    Reconciliation wrong =
        new Reconciliation(
            result.of(),
            List.of(
                new ReconciledPeriod(
                    null,
                    1,
                    List.of(spoilt, period.flows().get(1)),
                    List.of(),
                    period.globalTest(),
                    List.of(),
                    List.<Elimination>of())),
            List.of());

    assertThat(ReconciliationCheck.findings(wrong, SourceLocation.ofFile("flows.json")))
        .extracting(Finding::message)
        .containsExactly("the balance of a does not hold");
  }

  private static double value(Map<String, Reconciled> amounts, String id) {
    return amounts.get(id).reconciled().value();
  }

  private static double error(Map<String, Reconciled> amounts, String id) {
    return amounts.get(id).reconciled().standardError();
  }
}
