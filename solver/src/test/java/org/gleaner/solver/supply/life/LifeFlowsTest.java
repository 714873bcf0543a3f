package org.gleaner.solver.supply.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.gleaner.domain.cohort.NegativeInflow;
import org.gleaner.domain.product.FateKind;
import org.gleaner.domain.product.LifeStage;
import org.gleaner.solver.supply.life.StockEvent.Kind;
import org.junit.jupiter.api.Test;

class LifeFlowsTest {
  private static final Offset<Double> CLOSE = within(1e-9);

  @Test
  void addsUpCohorts() {
    // 80 sold in 2020 and 40 in 2021, halving every year: 40; 20 + 20; 10 + 10 are discarded.
    LifeFlows flows = new LifeFlows(new Lives().halving(LifeStage.USE).shares(3));
    flows.run(new double[] {80, 40, 0}, null, NegativeInflow.REPORT);
    assertThat(flows.discarded(0, 0)).isEqualTo(40, CLOSE);
    assertThat(flows.discarded(1, 0)).isEqualTo(20, CLOSE);
    assertThat(flows.discarded(1, 1)).isEqualTo(20, CLOSE);
    assertThat(flows.inUse(2, 0) + flows.inUse(2, 1)).isEqualTo(20, CLOSE);
    assertThat(flows.discardedByCohort()[flows.start(1) + 1]).isEqualTo(10, CLOSE);
  }

  @Test
  void fillsAStockThatSecondHandsArePartOf() {
    // A year in use, a year in second hands for half of those who leave. 100 are in use always:
    // 2020: 100 new. 2021: 50 of them in second hands, 50 new. 2022: 25 + 25 second, 50 new.
    LifeFlows flows =
        new LifeFlows(
            new Lives()
                .fixed(LifeStage.USE, 2)
                .fixed(LifeStage.SECOND_USE, 2)
                .fate(FateKind.SECOND_USE, 0.5)
                .shares(3));
    flows.run(new double[3], new double[] {100, 100, 100}, NegativeInflow.REPORT);
    assertThat(flows.inflow(0)).isEqualTo(100, CLOSE);
    assertThat(flows.inflow(1)).isEqualTo(50, CLOSE);
    assertThat(flows.inflow(2)).isEqualTo(50, CLOSE);
    assertThat(flows.inSecondUse(2, 0)).isEqualTo(25, CLOSE);
    assertThat(flows.reused(2, 0)).isEqualTo(25, CLOSE);
    assertThat(flows.discarded(2, 0) + flows.discarded(2, 1)).isEqualTo(50, CLOSE);
    assertThat(flows.events()).isEmpty();
  }

  @Test
  void isDrivenBySalesWhereNoStockIsPrescribed() {
    // 10 sold in 2020, 5 left; 12 in use at the end of 2021: 2.5 + 19 / 2; 4 sold in 2022.
    LifeFlows flows = new LifeFlows(new Lives().halving(LifeStage.USE).shares(3));
    flows.run(
        new double[] {10, 99, 4}, new double[] {Double.NaN, 12, Double.NaN}, NegativeInflow.REPORT);
    assertThat(flows.inflow(1)).isEqualTo(19, CLOSE);
    assertThat(flows.inflow(2)).isEqualTo(4);
  }

  @Test
  void reportsANegativeInflow() {
    // 100 new in 2020, halved twice: 25 left of it in 2021, 5 less than that prescribed: -10 come.
    LifeFlows flows = new LifeFlows(new Lives().halving(LifeStage.USE).shares(2));
    flows.run(new double[2], new double[] {50, 20}, NegativeInflow.REPORT);
    assertThat(flows.inflow(1)).isEqualTo(-10, CLOSE);
    assertThat(flows.events())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.year()).isEqualTo(1);
              assertThat(event.kind()).isEqualTo(Kind.NEGATIVE_INFLOW);
              assertThat(event.units()).isEqualTo(-10, CLOSE);
            });
  }

  @Test
  void discardsEarlyWhatAStockDoesNotHold() {
    // Use halves every year, all that leaves is stored for two years. 2020: 100 come, 50 stored.
    // 2021: 25 stored; 25 would be left, 10 shall be: 15 are discarded early, and of what they
    // would have become nothing comes. 2022: 5 stored, 5 left as prescribed; 50 leave the drawers.
    LifeFlows flows =
        new LifeFlows(
            new Lives()
                .halving(LifeStage.USE)
                .fixed(LifeStage.HIBERNATION, 3)
                .fate(FateKind.HIBERNATION, 1)
                .shares(3));
    flows.run(new double[3], new double[] {50, 10, 5}, NegativeInflow.CORRECT);
    assertThat(flows.inflow(0)).isEqualTo(100, CLOSE);
    assertThat(flows.inflow(1)).isZero();
    assertThat(flows.discarded(1, 0)).isEqualTo(15, CLOSE);
    assertThat(flows.inUse(1, 0)).isEqualTo(10, CLOSE);
    assertThat(flows.hibernating(1, 0)).isEqualTo(75, CLOSE);
    assertThat(flows.inflow(2)).isEqualTo(0, CLOSE);
    assertThat(flows.stored(2, 0)).isEqualTo(5, CLOSE);
    assertThat(flows.discarded(2, 0)).isEqualTo(50, CLOSE);
    assertThat(flows.hibernating(2, 0)).isEqualTo(30, CLOSE);
    assertThat(flows.events())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.kind()).isEqualTo(Kind.EARLY_OUTFLOW);
              assertThat(event.units()).isEqualTo(15, CLOSE);
            });
  }

  @Test
  void saysWhereAStockCannotBeReached() {
    LifeFlows flows = new LifeFlows(new Lives().fixed(LifeStage.USE, 1).shares(2));
    flows.run(new double[2], new double[] {0, 7}, NegativeInflow.CORRECT);
    assertThat(flows.inflow(1)).isZero();
    assertThat(flows.events()).containsExactly(new StockEvent(1, Kind.NOT_REACHED, 7));
  }

  @Test
  void forgetsTheRunBefore() {
    LifeFlows flows = new LifeFlows(new Lives().halving(LifeStage.USE).shares(3));
    flows.run(new double[3], new double[] {50, 10, 5}, NegativeInflow.CORRECT);
    flows.run(new double[] {8, 0, 0}, null, NegativeInflow.CORRECT);
    assertThat(flows.events()).isEmpty();
    assertThat(flows.discarded(2, 0)).isEqualTo(1, CLOSE);
    assertThat(flows.discarded(2, 1)).isZero();
  }
}
