package org.gleaner.solver.milp;

import java.util.SplittableRandom;

/** Small bounded models with integer data, feasible at a point drawn first, and their optimum. */
final class RandomModels {
  private RandomModels() {}

  static MilpModel draw(long seed, int columns, int rows, boolean isInteger) {
    SplittableRandom random = new SplittableRandom(seed);
    MilpModelBuilder builder = new MilpModelBuilder();
    int[] point = new int[columns];
    for (int j = 0; j < columns; j++) {
      int low = random.nextInt(-3, 2);
      int up = low + random.nextInt(1, 4);
      point[j] = random.nextInt(low, up + 1);
      builder.addColumn("x" + j, low, up, random.nextInt(-9, 10), isInteger);
    }
    for (int i = 0; i < rows; i++) {
      RowTerms terms = new RowTerms();
      double activity = 0;
      for (int j = 0; j < columns; j++) {
        int a = random.nextInt(-4, 5);
        terms.add(j, a);
        activity += a * point[j];
      }
      switch (random.nextInt(3)) {
        case 0 -> builder.addRow("r" + i, activity, Double.POSITIVE_INFINITY, terms);
        case 1 -> builder.addRow("r" + i, Double.NEGATIVE_INFINITY, activity + 1, terms);
        default -> builder.addRow("r" + i, activity - 1, activity + 2, terms);
      }
    }
    return builder.offset(random.nextInt(-5, 6)).build();
  }

  /** The least objective over all integer points, by trying each. */
  static double enumerate(MilpModel model) {
    return enumerate(model, new double[model.columnCount()], 0);
  }

  private static double enumerate(MilpModel model, double[] x, int column) {
    if (column == x.length) {
      return Violation.of(model, x).isFeasible() ? model.objectiveOf(x) : Double.POSITIVE_INFINITY;
    }
    double best = Double.POSITIVE_INFINITY;
    for (double v = model.lower(column); v <= model.upper(column); v++) {
      x[column] = v;
      best = Math.min(best, enumerate(model, x, column + 1));
    }
    return best;
  }
}
