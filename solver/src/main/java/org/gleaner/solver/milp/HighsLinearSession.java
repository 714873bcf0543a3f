package org.gleaner.solver.milp;

/**
 * A linear model kept inside HiGHS, to be solved again and again after changes of bounds, costs or
 * rows: each solve starts from the last basis, so a dive or a cut loop pays for the difference
 * only. Not thread-safe. Integrality of the model is ignored.
 */
public final class HighsLinearSession implements AutoCloseable {
  static final String ENGINE = "HiGHS";

  private final HighsInstance highs = new HighsInstance();
  private MilpModel model;
  private DualBound dualBound;

  public HighsLinearSession(MilpModel model) {
    this.model = model.relaxed();
    this.dualBound = DualBound.on(this.model);
    highs.pass(this.model);
  }

  /** An option of HiGHS by its own name, e.g. {@code solver = ipm}. */
  public HighsLinearSession option(String name, String value) {
    highs.option(name, value);
    return this;
  }

  /** The model as it stands, with every change so far. */
  public MilpModel model() {
    return model;
  }

  public void change(ColumnBounds bounds) {
    highs.columnBounds(bounds.lower(), bounds.upper());
    model = model.with(bounds);
    dualBound = DualBound.on(model);
  }

  public void changeCosts(double[] costs) {
    highs.costs(costs);
    model = model.withCosts(costs, model.offset());
    dualBound = DualBound.on(model);
  }

  public void changeRow(int row, double lower, double upper) {
    highs.rowBounds(row, lower, upper);
    model = model.withRowBounds(row, lower, upper);
    dualBound = DualBound.on(model);
  }

  /** Appends rows, e.g. violated linking rows; ids continue those of the model. */
  public void append(MilpModel extended) {
    RowTerms terms = new RowTerms();
    for (int i = model.rowCount(); i < extended.rowCount(); i++) {
      terms.clear();
      int[] columns = extended.rowColumns(i);
      double[] coefficients = extended.rowCoefficients(i);
      for (int e = 0; e < columns.length; e++) {
        terms.add(columns[e], coefficients[e]);
      }
      highs.addRow(extended.rowLower(i), extended.rowUpper(i), terms);
    }
    model = extended.relaxed();
    dualBound = DualBound.on(model);
  }

  public LinearSolution solve(LinearLimits limits) {
    highs.option("time_limit", limits.seconds());
    highs.option(
        "simplex_iteration_limit", Long.toString(Math.min(limits.iterations(), Integer.MAX_VALUE)));
    highs.listen(
        (type, message, out, in, user) -> {
          if (limits.stop().getAsBoolean()) {
            in.setInt(0, 1);
          }
        },
        HighsLibrary.CALLBACK_SIMPLEX_INTERRUPT,
        HighsLibrary.CALLBACK_IPM_INTERRUPT);
    boolean hasRun = highs.run();
    LinearStatus status = hasRun ? status(highs.modelStatus()) : LinearStatus.FAILED;
    long iterations = Math.max(0, highs.intInfo("simplex_iteration_count"));
    if (status != LinearStatus.OPTIMAL) {
      return LinearSolution.without(status, iterations, ENGINE);
    }
    double[] x = new double[model.columnCount()];
    double[] reduced = new double[model.columnCount()];
    double[] duals = new double[model.rowCount()];
    highs.solution(x, reduced, new double[model.rowCount()], duals);
    return new LinearSolution(
        status, x, model.objectiveOf(x), duals, reduced, dualBound.of(duals), iterations, ENGINE);
  }

  private static LinearStatus status(int modelStatus) {
    return switch (modelStatus) {
      case HighsLibrary.MODEL_OPTIMAL, HighsLibrary.MODEL_EMPTY -> LinearStatus.OPTIMAL;
      case HighsLibrary.MODEL_INFEASIBLE -> LinearStatus.INFEASIBLE;
      case HighsLibrary.MODEL_UNBOUNDED -> LinearStatus.UNBOUNDED;
      case HighsLibrary.MODEL_UNBOUNDED_OR_INFEASIBLE -> LinearStatus.FAILED;
      case HighsLibrary.MODEL_TIME_LIMIT,
          HighsLibrary.MODEL_ITERATION_LIMIT,
          HighsLibrary.MODEL_INTERRUPTED ->
          LinearStatus.STOPPED;
      default -> LinearStatus.FAILED;
    };
  }

  @Override
  public void close() {
    highs.close();
  }
}
