package org.gleaner.solver.network;

import java.util.List;
import org.gleaner.domain.planning.ObjectiveKind;
import org.gleaner.solver.milp.ColumnBounds;
import org.gleaner.solver.milp.HighsLinearSolver;
import org.gleaner.solver.milp.LinearLimits;
import org.gleaner.solver.milp.LinearSolution;
import org.gleaner.solver.milp.MilpModel;
import org.gleaner.solver.milp.MilpModelBuilder;
import org.gleaner.solver.milp.Violation;

/**
 * Last touch to a plan: openings that nothing uses go, and among the flows that are as good for the
 * objective the cheapest are taken, so that a plan for recovery neither builds idle plants nor
 * hauls in circles.
 */
record Tidying(NetworkModel network) {

  private static final double HELD_SLACK = 1e-11;

  double[] tidy(LevelSequence.Result result, double[] x) {
    LevelSequence.Level last = result.levels().get(result.levels().size() - 1);
    double[] trimmed = cheapest(result.rows(), last, x, trimmed(x));
    if (isAsCheap(trimmed, x)) {
      return trimmed;
    }
    double[] same = cheapest(result.rows(), last, x, x);
    return isAsCheap(same, x) ? same : x;
  }

  /**
   * Opening later, or not at all, can cost more: prices may rise by more than the fixed cost that
   * it saves.
   */
  private boolean isAsCheap(double[] candidate, double[] x) {
    LinearForm cost = network.assembly().ledger().netCost();
    return candidate.length > 0 && cost.at(candidate) <= cost.at(x);
  }

  private double[] trimmed(double[] x) {
    double[] copy = x.clone();
    for (PlantSizes sizes : network.plants().plants()) {
      double[] run = new double[network.assembly().periods()];
      for (int t = 0; t < run.length; t++) {
        List<RunBlock.Column> runs = network.runs().of(sizes.plant(), t);
        for (RunBlock.Column column : runs) {
          run[t] += x[column.id()];
        }
      }
      sizes.trim(copy, run);
    }
    return copy;
  }

  /**
   * The cheapest flows with these openings that keep the last level's objective; empty if none do.
   */
  private double[] cheapest(
      MilpModel rows, LevelSequence.Level last, double[] x, double[] integers) {
    MilpModel model = rows;
    if (last.kind() == ObjectiveKind.RECOVERY || last.kind() == ObjectiveKind.EMISSIONS) {
      double value = last.form().at(x);
      MilpModelBuilder builder = MilpModelBuilder.from(rows);
      double most = value + HELD_SLACK * Math.max(1, Math.abs(value));
      builder.addRow(
          "held_objective",
          Double.NEGATIVE_INFINITY,
          most - last.form().constant(),
          last.form().terms());
      model = builder.build();
    }
    LinearForm cost = network.assembly().ledger().netCost();
    ColumnBounds bounds = ColumnBounds.of(model).fixIntegers(model, integers);
    MilpModel fixed =
        model.withCosts(cost.costs(model.columnCount()), cost.constant()).with(bounds);
    LinearSolution solution = new HighsLinearSolver().solve(fixed, LinearLimits.NONE);
    boolean isUsable =
        solution.isOptimal() && Violation.of(rows, rounded(rows, solution.x())).isFeasible();
    return isUsable ? rounded(rows, solution.x()) : new double[0];
  }

  private static double[] rounded(MilpModel model, double[] x) {
    double[] copy = x.clone();
    for (int j = 0; j < copy.length; j++) {
      if (model.isInteger(j)) {
        copy[j] = Math.rint(copy[j]);
      }
      copy[j] = Math.max(model.lower(j), Math.min(model.upper(j), copy[j]));
    }
    return copy;
  }
}
