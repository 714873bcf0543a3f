package org.gleaner.solver.milp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MilpSolverTest {
  @Test
  void aKnapsackIsPackedAsEnumerationPacksIt() {
    for (int seed = 0; seed < 20; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      MilpModelBuilder builder = new MilpModelBuilder();
      RowTerms weights = new RowTerms();
      double[] value = new double[12];
      double[] weight = new double[12];
      for (int i = 0; i < 12; i++) {
        value[i] = 1 + random.nextInt(50);
        weight[i] = 1 + random.nextInt(40);
        weights.add(builder.addBinary("item" + i, -value[i]), weight[i]);
      }
      builder.addRow("knapsack", Double.NEGATIVE_INFINITY, 100, weights);
      double best = 0;
      for (int subset = 0; subset < 1 << 12; subset++) {
        double v = 0;
        double w = 0;
        for (int i = 0; i < 12; i++) {
          if ((subset >> i & 1) == 1) {
            v += value[i];
            w += weight[i];
          }
        }
        best = w <= 100 ? Math.max(best, v) : best;
      }
      MilpResult result = MilpSolver.light().solve(builder.build(), MilpLimits.exact());
      assertThat(result.status()).isEqualTo(MilpStatus.OPTIMAL);
      assertThat(result.objective()).isCloseTo(-best, within(1e-9));
    }
  }
}
