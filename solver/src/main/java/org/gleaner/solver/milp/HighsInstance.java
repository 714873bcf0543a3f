package org.gleaner.solver.milp;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.DoubleByReference;
import com.sun.jna.ptr.LongByReference;
import java.util.Arrays;

/**
 * One HiGHS object: options, a model, a run and its answers. Single-threaded by option, since a
 * pool of its own would compete with the other engine of a race and gains little on such models.
 */
final class HighsInstance implements AutoCloseable {
  private final HighsLibrary highs = HighsLibrary.load();
  private final Pointer handle = highs.Highs_create();
  // Held here so that the garbage collector does not free the native stub while HiGHS may call it.
  private HighsLibrary.Listener listener = (type, message, out, in, user) -> {};

  HighsInstance() {
    highs.Highs_setBoolOptionValue(handle, "output_flag", 0);
    option("threads", "1");
    option("parallel", "off");
  }

  HighsInstance option(String name, String value) {
    if (highs.Highs_setOptionValue(handle, name, value) == HighsLibrary.STATUS_ERROR) {
      throw new IllegalArgumentException("HiGHS refuses the option " + name + " = " + value);
    }
    return this;
  }

  HighsInstance option(String name, double value) {
    return option(name, Double.isInfinite(value) ? "inf" : Double.toString(value));
  }

  HighsInstance pass(MilpModel model) {
    SparseMatrix rows = model.rows();
    int[] start = Arrays.copyOf(rows.start(), Math.max(1, model.rowCount()));
    int status;
    if (model.hasIntegers()) {
      int[] integrality = new int[Math.max(1, model.columnCount())];
      for (int j = 0; j < model.columnCount(); j++) {
        integrality[j] = model.isInteger(j) ? 1 : 0;
      }
      status =
          highs.Highs_passMip(
              handle,
              model.columnCount(),
              model.rowCount(),
              model.entryCount(),
              HighsLibrary.ROW_WISE,
              HighsLibrary.MINIMISE,
              model.offset,
              model.cost,
              model.lower,
              model.upper,
              model.rowLower,
              model.rowUpper,
              start,
              rows.index(),
              rows.value(),
              integrality);
    } else {
      status =
          highs.Highs_passLp(
              handle,
              model.columnCount(),
              model.rowCount(),
              model.entryCount(),
              HighsLibrary.ROW_WISE,
              HighsLibrary.MINIMISE,
              model.offset,
              model.cost,
              model.lower,
              model.upper,
              model.rowLower,
              model.rowUpper,
              start,
              rows.index(),
              rows.value());
    }
    require(status, "model");
    return this;
  }

  void start(double[] x) {
    require(highs.Highs_setSolution(handle, x, null, null, null), "start solution");
  }

  void listen(HighsLibrary.Listener newListener, int... types) {
    listener = newListener;
    require(highs.Highs_setCallback(handle, listener, null), "callback");
    for (int type : types) {
      require(highs.Highs_startCallback(handle, type), "callback");
    }
  }

  void columnBounds(double[] lower, double[] upper) {
    if (lower.length > 0) {
      require(
          highs.Highs_changeColsBoundsByRange(handle, 0, lower.length - 1, lower, upper), "bounds");
    }
  }

  void costs(double[] cost) {
    if (cost.length > 0) {
      require(highs.Highs_changeColsCostByRange(handle, 0, cost.length - 1, cost), "costs");
    }
  }

  void rowBounds(int row, double lower, double upper) {
    require(highs.Highs_changeRowBounds(handle, row, lower, upper), "row bounds");
  }

  void addRow(double lower, double upper, RowTerms terms) {
    require(
        highs.Highs_addRows(
            handle,
            1,
            new double[] {lower},
            new double[] {upper},
            terms.size(),
            new int[] {0},
            terms.columns(),
            terms.coefficients()),
        "row");
  }

  /** Runs; true unless HiGHS reports an error of its own. */
  boolean run() {
    return highs.Highs_run(handle) != HighsLibrary.STATUS_ERROR;
  }

  /** Forgets basis and solution, keeps the model: the next run starts afresh. */
  void forget() {
    require(highs.Highs_clearSolver(handle), "reset");
  }

  int modelStatus() {
    return highs.Highs_getModelStatus(handle);
  }

  void solution(double[] x, double[] columnDual, double[] rowValue, double[] rowDual) {
    require(highs.Highs_getSolution(handle, x, columnDual, rowValue, rowDual), "solution");
  }

  double doubleInfo(String name) {
    DoubleByReference value = new DoubleByReference();
    require(highs.Highs_getDoubleInfoValue(handle, name, value), name);
    return value.getValue();
  }

  long longInfo(String name) {
    LongByReference value = new LongByReference();
    require(highs.Highs_getInt64InfoValue(handle, name, value), name);
    return value.getValue();
  }

  int intInfo(String name) {
    int[] value = new int[1];
    require(highs.Highs_getIntInfoValue(handle, name, value), name);
    return value[0];
  }

  double outDouble(Pointer dataOut, String item) {
    return highs.Highs_getCallbackDataOutItem(dataOut, item).getDouble(0);
  }

  long outLong(Pointer dataOut, String item) {
    return highs.Highs_getCallbackDataOutItem(dataOut, item).getLong(0);
  }

  double[] outSolution(Pointer dataOut, int size) {
    return highs.Highs_getCallbackDataOutItem(dataOut, "mip_solution").getDoubleArray(0, size);
  }

  void offer(Pointer dataIn, double[] x) {
    highs.Highs_setCallbackSolution(dataIn, x.length, x);
  }

  private static void require(int status, String what) {
    if (status == HighsLibrary.STATUS_ERROR) {
      throw new IllegalStateException("HiGHS reports an error on " + what);
    }
  }

  @Override
  public void close() {
    highs.Highs_destroy(handle);
  }
}
