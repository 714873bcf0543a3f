package org.gleaner.solver.supply.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.gleaner.domain.reconcile.Elimination;
import org.gleaner.domain.reconcile.GlobalTest;
import org.gleaner.domain.reconcile.Reconciled;
import org.gleaner.domain.reconcile.ReconciledPeriod;
import org.gleaner.domain.reconcile.Reconciliation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked examples of the literature. */
class PublishedBalancesTest {

  private static final Offset<Double> TWO_DECIMALS = within(0.005);
  private static final Offset<Double> SIX_DECIMALS = within(5e-7);

  /**
   * Narasimhan and Jordache 2000, the heat exchanger with bypass. By hand: with a = f2 = f4 and b =
   * f3 = f5, f1 = f6 = a + b, least squares give 4a + 2b = 200.79 + 128.65 and 2a + 4b = 200.79 +
   * 71.09: a = 64.5, b = 35.72.
   */
  @Test
  void heatExchangerWithBypass() {
    Map<String, Reconciled> amounts = FlowSystems.amounts(exchanger(64.45));

    double[] published = {100.22, 64.50, 35.72, 64.50, 35.72, 100.22};
    for (int flow = 0; flow < published.length; flow++) {
      assertThat(amounts.get("f" + (flow + 1)).reconciled().value())
          .isCloseTo(published[flow], TWO_DECIMALS);
    }
  }

  /** The same with flow 2 measured 4 too high: the global test is 16.674 against 9.488. */
  @Test
  void heatExchangerWithAGrossError() {
    ReconciledPeriod period = exchanger(68.45).periods().get(0);

    GlobalTest test = period.globalTest();
    assertThat(test.statistic()).isCloseTo(16.674, within(0.0005));
    assertThat(test.degreesOfFreedom()).isEqualTo(4);
    assertThat(test.critical()).isCloseTo(9.488, within(0.0005));
    assertThat(period.eliminations())
        .extracting(Elimination::suspects)
        .containsExactly(List.of("f2"));
    // All figures have the redundancy 2/3: f2 moves by 68.45 - 65.8333, over √(2/3).
    assertThat(period.eliminations().get(0).statistic())
        .isCloseTo((68.45 - 65 - 5 / 6.0) / Math.sqrt(2 / 3.0), within(1e-12));
  }

  /**
   * Cencic 2016, the example of STAN: two exact and unknown flows and a transfer coefficient with
   * an error; figures to six digits from the implementation in ODYM.
   */
  @ParameterizedTest
  @CsvSource({
    "f1,102.425960,7.882792",
    "f2,50,0",
    "f3,302.416229,22.608614",
    "f4,149.990270,21.213297",
    "f5,152.425960,7.882792",
    "f6,76.212980,3.941396",
    "f7,76.212980,3.941396"
  })
  void flowsOfStan(String flow, double value, double error) {
    Reconciled amount = FlowSystems.amounts(stan()).get(flow);

    assertThat(amount.reconciled().value()).isCloseTo(value, SIX_DECIMALS);
    assertThat(amount.reconciled().standardError()).isCloseTo(error, SIX_DECIMALS);
  }

  @Test
  void transferCoefficientOfStan() {
    Reconciled share = stan().periods().get(0).transferCoefficients().get(0).share();

    assertThat(share.reconciled().value()).isCloseTo(0.495973, SIX_DECIMALS);
    assertThat(share.reconciled().standardError()).isCloseTo(0.037681, SIX_DECIMALS);
  }

  private static Reconciliation exchanger(double second) {
    return new FlowSystems()
        .flow("f1", "-", "splitter", 101.91, 1)
        .flow("f2", "splitter", "exchanger", second, 1)
        .flow("f3", "splitter", "valve", 34.65, 1)
        .flow("f4", "exchanger", "mixer", 64.20, 1)
        .flow("f5", "valve", "mixer", 36.44, 1)
        .flow("f6", "mixer", "-", 98.88, 1)
        .reconciled();
  }

  /** With the last two flows equal, as ODYM's second run has them. */
  private static Reconciliation stan() {
    return new FlowSystems()
        .flow("f1", "-", "p1", 100, 10)
        .flow("f2", "-", "p1", 50, 0)
        .flow("f3", "p1", "p2", 300, 30)
        .unknown("f4", "p2", "p1")
        .flow("f5", "p2", "p3", 160, 16)
        .unknown("f6", "p3", "-")
        .unknown("f7", "p3", "-")
        .transfer("p2", "f4", null, 0.5, 0.05)
        .transfer("p3", "f6", null, 0.5, 0)
        .reconciled();
  }
}
