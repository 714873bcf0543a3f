package org.gleaner.solver.supply.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gleaner.domain.reconcile.Elimination;
import org.gleaner.domain.reconcile.GlobalTest;
import org.gleaner.domain.reconcile.Measurement;
import org.jspecify.annotations.Nullable;

/**
 * Looks for gross errors one after the other (Ripps 1965): the figure with the largest statistic is
 * taken as not measured, as that lowers the sum of squared adjustments most, and all is balanced
 * anew, as long as a figure is suspect and equations are left to test with.
 */
final class SerialElimination {

  private static final int MOST_STEPS = 10;

  private final Significance significance;
  private final List<Elimination> steps = new ArrayList<>();

  private SerialElimination(Significance significance) {
    this.significance = significance;
  }

  static List<Elimination> of(Balanced balanced, Significance significance) {
    SerialElimination elimination = new SerialElimination(significance);
    Balanced next = balanced;
    while (next != null && elimination.steps.size() < MOST_STEPS) {
      next = elimination.step(next);
    }
    return List.copyOf(elimination.steps);
  }

  /** What is balanced without the most suspect figure; null if there is no further step. */
  private @Nullable Balanced step(Balanced balanced) {
    MeasurementTests tests = new MeasurementTests(balanced, significance);
    int[] suspects = tests.suspects();
    if (suspects.length == 0) {
      return null;
    }
    int suspect = suspects[0];
    EquationSystem system = balanced.system();
    Balanced without =
        balanced.degreesOfFreedom() < 2
            ? null
            : Balancing.of(system.without(suspect)).balanced().orElse(null);
    steps.add(
        new Elimination(
            Arrays.stream(suspects).mapToObj(one -> system.variable(one).name()).toList(),
            tests.statistic(suspect),
            without == null ? null : error(system.variable(suspect), without.figure(suspect)),
            without == null ? null : globalTest(without)));
    return without;
  }

  private GlobalTest globalTest(Balanced balanced) {
    return significance.global(balanced.statistic(), balanced.degreesOfFreedom());
  }

  /** Measured less what the others say, which are independent of it. */
  private static @Nullable Measurement error(Variable variable, @Nullable Measurement others) {
    return others == null
        ? null
        : new Measurement(
            variable.first() - others.value(),
            Math.hypot(variable.standardError(), others.standardError()));
  }
}
