package org.gleaner.solver.milp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinearSolverTest {
  private static final double INF = Double.POSITIVE_INFINITY;

  static Stream<LinearSolver> solvers() {
    return Stream.of(new HighsLinearSolver(), new GlopLinearSolver(), new SizedLinearSolver());
  }

  @ParameterizedTest
  @MethodSource("solvers")
  void aRowDualIsThePriceOfItsLimitNotItsActivity(LinearSolver solver) {
    // max 3a + 2.1b with a + 3b <= 17.5, a <= 10: a = 10, b = 2.5; one more unit of the limit gives
    // b a third more, worth 2.1 / 3 = 0.7; one more of a's bound gives 3 - 0.7 = 2.3.
    MilpModelBuilder builder = new MilpModelBuilder();
    int a = builder.addContinuous("a", 0, 10, -3);
    int b = builder.addContinuous("b", 0, INF, -2.1);
    builder.addRow("limit", -INF, 17.5, new int[] {a, b}, new double[] {1, 3});
    LinearSolution solution = solver.solve(builder.build(), LinearLimits.NONE);
    assertThat(solution.status()).isEqualTo(LinearStatus.OPTIMAL);
    assertThat(solution.objective()).isCloseTo(-35.25, within(1e-9));
    assertThat(solution.rowDuals()[0]).isCloseTo(-0.7, within(1e-9));
    assertThat(solution.reducedCosts()[a]).isCloseTo(-2.3, within(1e-9));
    assertThat(solution.provenBound()).isLessThan(-35.25).isCloseTo(-35.25, within(1e-6));
  }

  @ParameterizedTest
  @MethodSource("solvers")
  void rowsThatContradictEachOtherAreInfeasible(LinearSolver solver) {
    MilpModelBuilder builder = new MilpModelBuilder();
    int x = builder.addContinuous("x", 0, INF, 1);
    int y = builder.addContinuous("y", 0, INF, 1);
    builder.addRow("low", 5, INF, new int[] {x, y}, new double[] {1, 1});
    builder.addRow("high", -INF, 4, new int[] {x, y}, new double[] {1, 1});
    LinearSolution solution = solver.solve(builder.build(), LinearLimits.NONE);
    assertThat(solution.status()).isEqualTo(LinearStatus.INFEASIBLE);
    assertThat(solution.values()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("solvers")
  void aGainWithoutLimitIsUnbounded(LinearSolver solver) {
    MilpModelBuilder builder = new MilpModelBuilder();
    int x = builder.addContinuous("x", 0, INF, -1);
    int y = builder.addContinuous("y", 0, INF, 0);
    builder.addRow("difference", -INF, 1, new int[] {x, y}, new double[] {1, -1});
    assertThat(solver.solve(builder.build(), LinearLimits.NONE).status())
        .isEqualTo(LinearStatus.UNBOUNDED);
  }

  @ParameterizedTest
  @MethodSource("solvers")
  void aModelWithoutRowsPutsEachColumnAtItsBetterBound(LinearSolver solver) {
    MilpModelBuilder builder = new MilpModelBuilder();
    builder.addContinuous("x", -1, 4, -2);
    builder.addContinuous("y", -3, 4, 1);
    LinearSolution solution = solver.solve(builder.offset(100).build(), LinearLimits.NONE);
    assertThat(solution.x()).containsExactly(4, -3);
    assertThat(solution.objective()).isEqualTo(89);
  }

  @ParameterizedTest
  @MethodSource("solvers")
  void aModelWithoutColumnsIsItsOffset(LinearSolver solver) {
    MilpModel model = new MilpModelBuilder().offset(7).build();
    assertThat(solver.solve(model, LinearLimits.NONE).objective()).isEqualTo(7);
  }

  @ParameterizedTest
  @MethodSource("solvers")
  void freeColumnsMayGoBelowZero(LinearSolver solver) {
    MilpModelBuilder builder = new MilpModelBuilder();
    int x = builder.addContinuous("x", -INF, INF, 1);
    int y = builder.addContinuous("y", -INF, INF, 2);
    builder.addRow("sum", -4, INF, new int[] {x, y}, new double[] {1, 1});
    builder.addRow("difference", -INF, 6, new int[] {x, y}, new double[] {1, -1});
    LinearSolution solution = solver.solve(builder.build(), LinearLimits.NONE);
    // x + y = -4, x - y = 6
    assertThat(solution.x()[x]).isCloseTo(1, within(1e-9));
    assertThat(solution.x()[y]).isCloseTo(-5, within(1e-9));
    assertThat(solution.objective()).isCloseTo(-9, within(1e-9));
  }

  @ParameterizedTest
  @MethodSource("solvers")
  void aStopRequestEndsTheSolve(LinearSolver solver) {
    MilpModel model = NetworkInstance.medium().model(NetworkInstance.Goal.VALUE, true);
    LinearSolution solution = solver.solve(model, LinearLimits.NONE.stoppedBy(() -> true));
    assertThat(solution.status()).isEqualTo(LinearStatus.STOPPED);
    assertThat(solution.values()).isEmpty();
  }
}
