package org.gleaner.solver.milp;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.DoubleByReference;
import com.sun.jna.ptr.LongByReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The C interface of HiGHS (highs_c_api.h of 1.12), bound with JNA to the shared library that comes
 * inside the OR-Tools native jars. Used instead of OR-Tools' own HiGHS adapters because those lose
 * the incumbent at a time limit, return row activities for duals and the objective for the bound.
 */
interface HighsLibrary extends Library {
  int STATUS_ERROR = -1;
  int ROW_WISE = 2;
  int MINIMISE = 1;

  int SOLUTION_NONE = 0;
  int SOLUTION_FEASIBLE = 2;

  int MODEL_EMPTY = 6;
  int MODEL_OPTIMAL = 7;
  int MODEL_INFEASIBLE = 8;
  int MODEL_UNBOUNDED_OR_INFEASIBLE = 9;
  int MODEL_UNBOUNDED = 10;
  int MODEL_TIME_LIMIT = 13;
  int MODEL_ITERATION_LIMIT = 14;
  int MODEL_SOLUTION_LIMIT = 16;
  int MODEL_INTERRUPTED = 17;

  int CALLBACK_SIMPLEX_INTERRUPT = 1;
  int CALLBACK_IPM_INTERRUPT = 2;
  int CALLBACK_IMPROVING_SOLUTION = 4;
  int CALLBACK_MIP_LOGGING = 5;
  int CALLBACK_MIP_INTERRUPT = 6;
  int CALLBACK_USER_SOLUTION = 9;

  /** Called by HiGHS while it runs, on the thread that called run or on one of its workers. */
  interface Listener extends Callback {
    void event(
        int type,
        @Nullable Pointer message,
        Pointer dataOut,
        Pointer dataIn,
        @Nullable Pointer user);
  }

  Pointer Highs_create();

  void Highs_destroy(Pointer highs);

  String Highs_version();

  int Highs_setOptionValue(Pointer highs, String option, String value);

  int Highs_setBoolOptionValue(Pointer highs, String option, int value);

  int Highs_passMip(
      Pointer highs,
      int columns,
      int rows,
      int entries,
      int format,
      int sense,
      double offset,
      double[] cost,
      double[] lower,
      double[] upper,
      double[] rowLower,
      double[] rowUpper,
      int[] start,
      int[] index,
      double[] value,
      int[] integrality);

  int Highs_passLp(
      Pointer highs,
      int columns,
      int rows,
      int entries,
      int format,
      int sense,
      double offset,
      double[] cost,
      double[] lower,
      double[] upper,
      double[] rowLower,
      double[] rowUpper,
      int[] start,
      int[] index,
      double[] value);

  int Highs_addRows(
      Pointer highs,
      int rows,
      double[] rowLower,
      double[] rowUpper,
      int entries,
      int[] start,
      int[] index,
      double[] value);

  int Highs_changeColsBoundsByRange(
      Pointer highs, int first, int last, double[] lower, double[] upper);

  int Highs_changeColsCostByRange(Pointer highs, int first, int last, double[] cost);

  int Highs_changeRowBounds(Pointer highs, int row, double lower, double upper);

  int Highs_setSolution(
      Pointer highs,
      double[] columnValue,
      double @Nullable [] rowValue,
      double @Nullable [] columnDual,
      double @Nullable [] rowDual);

  int Highs_run(Pointer highs);

  int Highs_clearSolver(Pointer highs);

  int Highs_getModelStatus(Pointer highs);

  int Highs_getSolution(
      Pointer highs,
      double[] columnValue,
      double[] columnDual,
      double[] rowValue,
      double[] rowDual);

  int Highs_getDoubleInfoValue(Pointer highs, String info, DoubleByReference value);

  int Highs_getInt64InfoValue(Pointer highs, String info, LongByReference value);

  int Highs_getIntInfoValue(Pointer highs, String info, int[] value);

  int Highs_setCallback(Pointer highs, @Nullable Listener listener, @Nullable Pointer user);

  int Highs_startCallback(Pointer highs, int type);

  Pointer Highs_getCallbackDataOutItem(Pointer dataOut, String item);

  int Highs_setCallbackSolution(Pointer dataIn, int entries, double[] value);

  /** The library, unpacked and loaded at first use; one for the life of the JVM. */
  static HighsLibrary load() {
    return Holder.LIBRARY;
  }

  /** Lazy, so that a command that plans nothing loads nothing. */
  final class Holder {
    private static final HighsLibrary LIBRARY = open();

    private Holder() {}

    private static HighsLibrary open() {
      NativePrinting.silence();
      for (String file : List.of("libhighs.so.1", "libhighs.1.dylib", "highs.dll")) {
        String resource = "ortools-" + Platform.RESOURCE_PREFIX + "/" + file;
        try (InputStream in = HighsLibrary.class.getClassLoader().getResourceAsStream(resource)) {
          if (in != null) {
            return open(in, file);
          }
        } catch (IOException e) {
          throw new UncheckedIOException("cannot unpack " + resource, e);
        }
      }
      throw new UnsatisfiedLinkError("no HiGHS library for " + Platform.RESOURCE_PREFIX);
    }

    private static HighsLibrary open(InputStream in, String file) throws IOException {
      Path folder = Files.createTempDirectory("gleaner-highs");
      Path unpacked = folder.resolve(file);
      try {
        Files.copy(in, unpacked);
        return Native.load(unpacked.toString(), HighsLibrary.class);
      } finally {
        // A loaded library stays mapped after its file is gone, except on Windows.
        if (!Platform.isWindows()) {
          Files.deleteIfExists(unpacked);
          Files.deleteIfExists(folder);
        } else {
          folder.toFile().deleteOnExit();
          unpacked.toFile().deleteOnExit();
        }
      }
    }
  }
}
