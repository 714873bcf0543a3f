package org.gleaner.solver.milp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HighsLinearSessionTest {
  private static final MilpModel MODEL =
      NetworkInstance.small().model(NetworkInstance.Goal.RECOVERY, false);

  @Test
  void aChangedModelGivesTheSameAsAFreshOne() {
    try (HighsLinearSession session = new HighsLinearSession(MODEL)) {
      session.solve(LinearLimits.NONE);

      int budget = MODEL.rowCount() - 1;
      session.changeRow(budget, Double.NEGATIVE_INFINITY, MODEL.rowUpper(budget) * 0.99);
      expectAsFresh(session);

      session.change(ColumnBounds.of(session.model()).fix(0, 1).fix(7, 0));
      expectAsFresh(session);

      MilpModelBuilder builder = MilpModelBuilder.from(session.model());
      builder.addRow("cut", 0.5, 0.5, new int[] {20, 21}, new double[] {1, 1});
      session.append(builder.build());
      expectAsFresh(session);

      double[] costs = new double[MODEL.columnCount()];
      costs[100] = -1;
      session.changeCosts(costs);
      expectAsFresh(session);
    }
  }

  private static void expectAsFresh(HighsLinearSession session) {
    LinearSolution warm = session.solve(LinearLimits.NONE);
    LinearSolution fresh = new HighsLinearSolver().solve(session.model(), LinearLimits.NONE);
    assertThat(warm.isOptimal()).isTrue();
    double tolerance = 1e-9 * Math.max(1, Math.abs(fresh.objective()));
    assertThat(warm.objective()).isCloseTo(fresh.objective(), within(tolerance));
  }

  @Test
  void aStoppedSolveStillProvesABound() {
    try (HighsLinearSession session = new HighsLinearSession(MODEL)) {
      double optimum = session.solve(LinearLimits.NONE).objective();
      try (HighsLinearSession second = new HighsLinearSession(MODEL).option("presolve", "off")) {
        LinearSolution stopped = second.solve(LinearLimits.iterations(200));
        assertThat(stopped.status()).isEqualTo(LinearStatus.STOPPED);
        assertThat(stopped.provenBound()).isBetween(10 * optimum, optimum);
      }
    }
  }
}
