package org.gleaner.solver.milp;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;

/** A model inside an OR-Tools {@code MPSolver}; closed with it, since its memory is native. */
final class OrToolsModel implements AutoCloseable {
  final MPSolver solver;
  final MPVariable[] columns;
  final MPConstraint[] rows;

  OrToolsModel(String engine, MilpModel model) {
    NativeLibraries.load();
    solver = MPSolver.createSolver(engine);
    if (solver == null) {
      throw new IllegalStateException("OR-Tools has no engine " + engine);
    }
    columns = new MPVariable[model.columnCount()];
    MPObjective objective = solver.objective();
    for (int j = 0; j < columns.length; j++) {
      columns[j] = solver.makeVar(model.lower[j], model.upper[j], model.integer[j], "");
      objective.setCoefficient(columns[j], model.cost[j]);
    }
    objective.setOffset(model.offset);
    objective.setMinimization();
    rows = new MPConstraint[model.rowCount()];
    SparseMatrix matrix = model.rows();
    for (int i = 0; i < rows.length; i++) {
      rows[i] = solver.makeConstraint(model.rowLower[i], model.rowUpper[i], "");
      for (int e = matrix.start()[i]; e < matrix.start()[i + 1]; e++) {
        rows[i].setCoefficient(columns[matrix.index()[e]], matrix.value()[e]);
      }
    }
  }

  double[] values() {
    double[] x = new double[columns.length];
    for (int j = 0; j < x.length; j++) {
      x[j] = columns[j].solutionValue();
    }
    return x;
  }

  @Override
  public void close() {
    solver.delete();
  }

  /** Unpacks 71 MB at first use, so it waits until an engine really runs. */
  private static final class NativeLibraries {
    static {
      Loader.loadNativeLibraries();
    }

    static void load() {}
  }
}
