package org.gleaner.solver.milp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DualBoundTest {
  private static final double INF = Double.POSITIVE_INFINITY;

  @Test
  void isNeverAboveTheOptimumAndReachesItWithTheDualsOfTheSolver() {
    for (int seed = 0; seed < 100; seed++) {
      MilpModel model = RandomModels.draw(seed, 6, 4, false);
      LinearSolution solution = new HighsLinearSolver().solve(model, LinearLimits.NONE);
      assertThat(solution.isOptimal()).isTrue();
      assertThat(solution.provenBound())
          .isLessThan(solution.objective() + 1e-12)
          .isCloseTo(solution.objective(), within(1e-9));
    }
  }

  @Test
  void isNeverAboveTheOptimumWhateverTheDuals() {
    for (int seed = 0; seed < 200; seed++) {
      MilpModel model = RandomModels.draw(seed, 5, 3, true);
      double optimum = RandomModels.enumerate(model);
      SplittableRandom random = new SplittableRandom(seed);
      double[] duals = random.doubles(3, -5, 5).toArray();
      assertThat(DualBound.on(model).of(duals)).isLessThanOrEqualTo(optimum);
    }
  }

  @Test
  void takesColumnBoundsFromTheRowsThatImplyThem() {
    // x has no bound of its own; x + y <= 4 with y >= 0 gives it one, so a dual a little short of
    // the right one costs a little and not everything.
    MilpModelBuilder builder = new MilpModelBuilder();
    int x = builder.addContinuous("x", 0, INF, -1);
    int y = builder.addContinuous("y", 0, INF, 0);
    builder.addRow("sum", -INF, 4, new int[] {x, y}, new double[] {1, 1});
    assertThat(DualBound.on(builder.build()).of(new double[] {-0.999})).isCloseTo(-4, within(1e-8));
  }

  @Test
  void provesNothingForAFreeColumnThatTheDualsDoNotPrice() {
    MilpModelBuilder builder = new MilpModelBuilder();
    builder.addContinuous("x", -INF, INF, 1);
    assertThat(DualBound.on(builder.build()).of(new double[0])).isEqualTo(-INF);
  }

  @Test
  void ignoresADualWhoseRowHasNoLimitOnThatSide() {
    MilpModelBuilder builder = new MilpModelBuilder();
    int x = builder.addContinuous("x", 0, 5, -2);
    builder.addRow("at most", -INF, 3, new int[] {x}, new double[] {1});
    assertThat(DualBound.on(builder.build()).of(new double[] {7})).isCloseTo(-10, within(1e-9));
  }
}
