package org.gleaner.solver.milp;

/**
 * A linear model kept inside HiGHS, to be solved again and again after changes of bounds, costs or
 * rows: each solve starts from the last basis, so a dive or a cut loop pays for the difference
 * only. Not thread-safe. Integrality of the model is ignored.
 */
public final class HighsLinearSession implements AutoCloseable {
  static final String ENGINE = "HiGHS";

  /**
   * From here on a solve without a basis is quicker by interior point and crossover than by simplex
   * (network design, 30 000 columns: 14 s against 41 s of processor time; equal at 5 000).
   */
  private static final int INTERIOR_COLUMNS = 6_000;

  private final HighsInstance highs = new HighsInstance();
  private MilpModel model;
  private DualBound dualBound;
  private boolean hasBasis;
  private boolean isSolverChosen;

  public HighsLinearSession(MilpModel model) {
    this.model = model.relaxed();
    this.dualBound = DualBound.on(this.model);
    highs.pass(this.model);
  }

  /** An option of HiGHS by its own name, e.g. {@code solver = ipm}. */
  public HighsLinearSession option(String name, String value) {
    isSolverChosen |= name.equals("solver");
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
    if (!isSolverChosen) {
      boolean isInterior = !hasBasis && model.columnCount() >= INTERIOR_COLUMNS;
      highs.option("solver", isInterior ? "ipm" : "simplex");
    }
    highs.option("time_limit", limits.seconds());
    long most = Math.min(limits.iterations(), Integer.MAX_VALUE);
    highs.option("simplex_iteration_limit", Long.toString(most));
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
    hasBasis = status == LinearStatus.OPTIMAL;
    return solution(status);
  }

  private LinearSolution solution(LinearStatus status) {
    long iterations = Math.max(0, highs.intInfo("simplex_iteration_count"));
    boolean hasDuals = highs.intInfo("dual_solution_status") != HighsLibrary.SOLUTION_NONE;
    if (status != LinearStatus.OPTIMAL && !(status == LinearStatus.STOPPED && hasDuals)) {
      return LinearSolution.without(status, iterations, ENGINE);
    }
    double[] x = new double[model.columnCount()];
    double[] reduced = new double[model.columnCount()];
    double[] duals = new double[model.rowCount()];
    highs.solution(x, reduced, new double[model.rowCount()], duals);
    double bound = dualBound.of(duals);
    if (status == LinearStatus.STOPPED) {
      // Duals on the way to the optimum prove a bound as well; the point is not feasible yet.
      return LinearSolution.stopped(duals, reduced, bound, iterations, ENGINE);
    }
    double objective = model.objectiveOf(x);
    return new LinearSolution(status, x, objective, duals, reduced, bound, iterations, ENGINE);
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
