package org.gleaner.solver.supply.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.assertj.core.data.Offset;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.reconcile.Classification;
import org.gleaner.domain.reconcile.Measurement;
import org.gleaner.domain.reconcile.Reconciled;
import org.gleaner.domain.reconcile.ReconciledFlow;
import org.gleaner.domain.reconcile.Reconciliation;
import org.gleaner.domain.reconcile.ReconciliationCheck;
import org.junit.jupiter.api.Test;

/** Layers: what is in the flows, by their concentrations and transfer coefficients. */
class LayerReconciliationTest {

  private static final Offset<Double> DIGITS = within(1e-12);

  /**
   * 100 ± 1 with 2 % ± 0.1 % of Nd is split into 40 ± 1 with 4 % ± 0.2 % and an unknown rest: 60
   * with 2 - 1.6 = 0.4, which is 0.667 %. Nothing is redundant. Its variance of mass is (0.02 · 1)²
   * + (100 · 0.001)² + (0.04 · 1)² + (40 · 0.002)².
   */
  @Test
  void anUnknownConcentrationFollowsFromTheOthers() {
    Reconciliation result =
        new FlowSystems("Nd")
            .flow("in", "-", "a", new Measurement(100, 1), nd(0.02, 0.001))
            .flow("magnets", "a", "-", new Measurement(40, 1), nd(0.04, 0.002))
            .unknown("rest", "a", "-")
            .reconciled();

    ReconciledFlow rest = result.periods().get(0).flows().get(2);
    assertThat(rest.amount().reconciled().value()).isCloseTo(60, DIGITS);
    assertThat(rest.masses().get("Nd").value()).isCloseTo(0.4, DIGITS);
    assertThat(rest.masses().get("Nd").standardError())
        .isCloseTo(Math.sqrt(0.0004 + 0.01 + 0.0016 + 0.0064), DIGITS);
    Reconciled share = rest.concentrations().get("Nd");
    assertThat(share.classification()).isEqualTo(Classification.DETERMINABLE);
    assertThat(share.reconciled().value()).isCloseTo(0.4 / 60, DIGITS);
    assertThat(result.periods().get(0).globalTest().degreesOfFreedom()).isZero();
  }

  /**
   * Concentrations alone tell the split: x of 0.1 and 1 - x of 0.5 make 0.2, so x = 3/4 of 80,
   * which both balances tell together.
   */
  @Test
  void concentrationsTellUnknownAmounts() {
    Map<String, Reconciled> amounts =
        FlowSystems.amounts(
            new FlowSystems("Nd")
                .flow("in", "-", "a", new Measurement(80, 1), nd(0.2, 0.01))
                .flow("poor", "a", "-", null, nd(0.1, 0.01))
                .flow("rich", "a", "-", null, nd(0.5, 0.01))
                .reconciled());

    assertThat(value(amounts, "poor")).isCloseTo(60, within(1e-9));
    assertThat(value(amounts, "rich")).isCloseTo(20, within(1e-9));
  }

  /**
   * A minimum under the equations themselves: 10 ± 1 of 0.5 ± 0.1 enters, 6 exact leaves as pure
   * layer. m c = 6: by Lagrange (m - 10) = λ c, (c - 0.5)/0.01 = λ m; the mass balance is open as
   * the rest is unknown.
   */
  @Test
  void bilinearFiguresEndAtTheMinimumUnderTheEquationsThemselves() {
    Reconciliation result =
        new FlowSystems("Nd")
            .flow("in", "-", "a", new Measurement(10, 1), nd(0.5, 0.1))
            .flow("pure", "a", "-", new Measurement(6, 0), nd(1, 0))
            .flow("rest", "a", "-", null, nd(0, 0))
            .reconciled();

    ReconciledFlow in = result.periods().get(0).flows().get(0);
    double m = in.amount().reconciled().value();
    double c = in.concentrations().get("Nd").reconciled().value();
    assertThat(m * c).isCloseTo(6, within(1e-9));
    assertThat((m - 10) / c).isCloseTo((c - 0.5) / 0.01 / m, within(1e-7));
    assertThat(result.periods().get(0).iterations()).isBetween(3, 30);
  }

  /** 80 % of 50 ± 5 of Nd goes on: 40 against measured 44 ± 4. */
  @Test
  void aFixedTransferCoefficientOfALayerIsAnEquation() {
    Reconciliation result =
        new FlowSystems("Nd")
            .flow("in", "-", "a", new Measurement(50, 5), nd(1, 0))
            .flow("product", "a", "-", new Measurement(44, 4), nd(1, 0))
            .unknown("loss", "a", "-")
            .transfer("a", "product", "Nd", 0.8, 0)
            .reconciled();

    // Residual 44 - 40 = 4 of variance 16 + 0.64 · 25 = 32: product takes 16/32, in 0.8 · 25/32.
    Map<String, Reconciled> amounts = FlowSystems.amounts(result);
    assertThat(value(amounts, "product")).isCloseTo(42, DIGITS);
    assertThat(value(amounts, "in")).isCloseTo(52.5, DIGITS);
    assertThat(value(amounts, "loss")).isCloseTo(10.5, DIGITS);
  }

  /** Nothing of the layer enters, and what leaves has some: so nothing leaves. */
  @Test
  void concentrationsCanMakeFlowsZero() {
    Reconciliation result =
        new FlowSystems("Nd")
            .flow("in", "-", "a", new Measurement(1, 1), nd(0, 0))
            .flow("out", "a", "-", new Measurement(1.5, 1), nd(0.1, 0.01))
            .reconciled();

    assertThat(value(FlowSystems.amounts(result), "out")).isCloseTo(0, within(1e-9));
    assertThat(ReconciliationCheck.findings(result, SourceLocation.ofFile("flows.json"))).isEmpty();
  }

  private static Map<String, Measurement> nd(double share, double error) {
    return Map.of("Nd", new Measurement(share, error));
  }

  private static double value(Map<String, Reconciled> amounts, String id) {
    return amounts.get(id).reconciled().value();
  }
}
