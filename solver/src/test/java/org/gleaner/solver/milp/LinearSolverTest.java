package org.gleaner.solver.milp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinearSolverTest {
  private static final List<LinearSolver> SOLVERS =
      List.of(new HighsLinearSolver(), new GlopLinearSolver());
  private static final double INF = Double.POSITIVE_INFINITY;

  @Test
  void aRowDualIsThePriceOfItsLimitNotItsActivity() {
    // max 3a + 2.1b with a + 3b <= 17.5, a <= 10  ->  a = 10, b = 2.5, dual 2.1 / 3 = 0.7
    MilpModelBuilder builder = new MilpModelBuilder();
    int a = builder.addContinuous("a", 0, 10, -3);
    int b = builder.addContinuous("b", 0, INF, -2.1);
    builder.addRow("limit", -INF, 17.5, new int[] {a, b}, new double[] {1, 3});
    for (LinearSolver solver : SOLVERS) {
      LinearSolution solution = solver.solve(builder.build(), LinearLimits.NONE);
      assertThat(solution.status()).isEqualTo(LinearStatus.OPTIMAL);
      assertThat(solution.objective()).isCloseTo(-35.25, within(1e-9));
      assertThat(solution.rowDuals()[0]).isCloseTo(-0.7, within(1e-9));
      assertThat(solution.reducedCosts()[a]).isCloseTo(-2.3, within(1e-9));
      assertThat(solution.provenBound())
          .isLessThanOrEqualTo(-35.25)
          .isCloseTo(-35.25, within(1e-6));
    }
  }
}
