package org.gleaner.solver.milp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class MilpExchangeTest {
  private static final double INF = Double.POSITIVE_INFINITY;

  private static MilpExchange on(MilpModel model) {
    return new MilpExchange(model, MilpLimits.exact(), MilpListener.SILENT, () -> false);
  }

  /** Flow x needs the plant y: x at most 100 000 y. More flow is better, a plant costs 10. */
  private static MilpModel plant() {
    MilpModelBuilder builder = new MilpModelBuilder();
    int x = builder.addContinuous("flow", 0, 50_000, -1);
    int y = builder.addBinary("plant", 10);
    builder.addRow("capacity", -INF, 0, new int[] {x, y}, new double[] {1, -1e5});
    return builder.build();
  }

  @Test
  void aPointThatBreaksARowIsNoIncumbent() {
    MilpExchange exchange = on(plant());
    assertThat(exchange.offer(new double[] {5, 0.5}, "engine")).isFalse();
    assertThat(exchange.best()).isEmpty();
  }

  @Test
  void aFlowThroughAHairOfAPlantIsRepairedByClosingBoth() {
    // Feasible to an engine: 0.05 t through 5e-7 of a plant. Rounded, the plant is closed.
    MilpExchange exchange = on(plant());
    assertThat(exchange.offer(new double[] {0.05, 5e-7}, "engine")).isTrue();
    assertThat(exchange.best().orElseThrow().x()).containsExactly(0, 0);
    assertThat(exchange.objective()).isZero();
  }

  @Test
  void onlyBetterPointsAreKept() {
    MilpExchange exchange = on(plant());
    assertThat(exchange.offer(new double[] {1000, 1}, "a")).isTrue();
    assertThat(exchange.offer(new double[] {900, 1}, "b")).isFalse();
    assertThat(exchange.best().orElseThrow().source()).isEqualTo("a");
  }

  @Test
  void aBoundThatACheckedPointContradictsIsRefusedAndSoIsItsSource() {
    MilpExchange exchange = on(plant());
    exchange.offer(new double[] {50_000, 1}, "honest");
    exchange.bound(-49_000, "liar");
    assertThat(exchange.bound()).isEqualTo(-INF);
    exchange.bound(-60_000, "liar");
    assertThat(exchange.bound()).isEqualTo(-INF);
    exchange.bound(-60_000, "honest");
    assertThat(exchange.bound()).isEqualTo(-60_000);
  }

  /** Who asks for the same result twice must not get what comes in while engines are stopping. */
  @Test
  void nothingCountsOnceItIsSettled() {
    AtomicBoolean isSettled = new AtomicBoolean();
    MilpExchange exchange =
        new MilpExchange(
            plant(), MilpLimits.exact(), MilpListener.SILENT, () -> false, isSettled::get);
    assertThat(exchange.offer(new double[] {1000, 1}, "engine")).isTrue();
    exchange.bound(-60_000, "engine");
    isSettled.set(true);
    assertThat(exchange.offer(new double[] {50_000, 1}, "engine")).isFalse();
    exchange.bound(-55_000, "engine");
    assertThat(exchange.objective()).isEqualTo(-990);
    assertThat(exchange.bound()).isEqualTo(-60_000);
  }

  @Test
  void aPointBelowAnAcceptedBoundTakesTheBoundAway() {
    MilpExchange exchange = on(plant());
    exchange.bound(-100, "liar");
    exchange.offer(new double[] {50_000, 1}, "honest");
    assertThat(exchange.bound()).isEqualTo(-INF);
    assertThat(exchange.isGapClosed()).isFalse();
  }
}
