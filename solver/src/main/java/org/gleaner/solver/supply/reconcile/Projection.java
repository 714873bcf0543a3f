package org.gleaner.solver.supply.reconcile;

import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Takes what is not measured out of linear equations: combinations of equations in which it cancels
 * are left (Crowe, García Campos and Hrymak 1983; by QR: Swartz 1989). Equations without anything
 * unmeasured stay as they are.
 */
final class Projection {

  /** Of entries near 1: less is rounding. */
  private static final double ROUNDING = 1e-9;

  /** Of a column's largest entry: less is rounding. */
  private static final double CANCELLED = 1e-12;

  private final int[] touched;
  private final int[] untouched;
  private final Equilibration scaling;
  private final PivotedQr qr;
  private final DMatrixRMaj range;
  private final DMatrixRMaj complement;

  /** Of the derivatives by what is not measured, a row for each equation. */
  Projection(DMatrixRMaj unmeasured) {
    touched = rows(unmeasured, true);
    untouched = rows(unmeasured, false);
    scaling = new Equilibration(pick(unmeasured, touched));
    qr = new PivotedQr(scaling.scaled(), true);
    range = qr.range();
    complement = qr.complement();
  }

  private static int[] rows(DMatrixRMaj matrix, boolean withEntries) {
    return IntStream.range(0, matrix.numRows)
        .filter(
            row ->
                withEntries
                    == IntStream.range(0, matrix.numCols)
                        .anyMatch(column -> matrix.get(row, column) != 0))
        .toArray();
  }

  private static DMatrixRMaj pick(DMatrixRMaj matrix, int[] rows) {
    DMatrixRMaj picked = new DMatrixRMaj(rows.length, matrix.numCols);
    for (int row = 0; row < rows.length; row++) {
      System.arraycopy(
          matrix.data,
          rows[row] * matrix.numCols,
          picked.data,
          row * matrix.numCols,
          matrix.numCols);
    }
    return picked;
  }

  private DMatrixRMaj scaledRows(DMatrixRMaj matrix) {
    DMatrixRMaj rows = pick(matrix, touched);
    CommonOps_DDRM.multRows(scaling.rows(), rows);
    return rows;
  }

  /** Columns of the equations, in the combinations that are left. */
  DMatrixRMaj reduced(DMatrixRMaj columns) {
    return reduced(columns, scaledRows(columns));
  }

  private DMatrixRMaj reduced(DMatrixRMaj columns, DMatrixRMaj scaled) {
    DMatrixRMaj combined = new DMatrixRMaj(complement.numCols, columns.numCols);
    CommonOps_DDRM.multTransA(complement, scaled, combined);
    DMatrixRMaj all = new DMatrixRMaj(1, 1);
    CommonOps_DDRM.concatRows(combined, pick(columns, untouched), all);
    return all;
  }

  /** As {@link #reduced}, of derivatives: what is left of one that cancels is none. */
  DMatrixRMaj reducedDerivatives(DMatrixRMaj columns) {
    DMatrixRMaj scaled = scaledRows(columns);
    DMatrixRMaj left = reduced(columns, scaled);
    for (int column = 0; column < columns.numCols; column++) {
      double most = 0;
      for (int row = 0; row < scaled.numRows; row++) {
        most = Math.max(most, Math.abs(scaled.get(row, column)));
      }
      for (int row = 0; row < complement.numCols; row++) {
        if (Math.abs(left.get(row, column)) <= CANCELLED * most) {
          left.set(row, column, 0);
        }
      }
    }
    return left;
  }

  /** Weights of combinations, as weights of the equations. */
  double[] weightsOfEquations(double[] weights) {
    double[] ofEquations = new double[touched.length + untouched.length];
    for (int row = 0; row < touched.length; row++) {
      double sum = 0;
      for (int one = 0; one < complement.numCols; one++) {
        sum += complement.get(row, one) * weights[one];
      }
      ofEquations[touched[row]] = sum * scaling.rows()[row];
    }
    for (int row = 0; row < untouched.length; row++) {
      ofEquations[untouched[row]] = weights[complement.numCols + row];
    }
    return ofEquations;
  }

  /**
   * What is not measured, for right-hand sides of the equations, a column each; 0 where it is free.
   */
  DMatrixRMaj solve(DMatrixRMaj rightHandSides) {
    DMatrixRMaj rotated = new DMatrixRMaj(qr.rank(), rightHandSides.numCols);
    CommonOps_DDRM.multTransA(range, scaledRows(rightHandSides), rotated);
    DMatrixRMaj solved = new DMatrixRMaj(scaling.columns().length, rightHandSides.numCols);
    double[] column = new double[qr.rank()];
    for (int side = 0; side < rightHandSides.numCols; side++) {
      for (int row = 0; row < column.length; row++) {
        column[row] = rotated.get(row, side);
      }
      qr.solve(column);
      for (int row = 0; row < column.length; row++) {
        int unknown = qr.pivot(row);
        solved.set(unknown, side, column[row] * scaling.columns()[unknown]);
      }
    }
    return solved;
  }

  /** Which of what is not measured the equations tell. */
  boolean[] determinable() {
    int unknowns = scaling.columns().length;
    boolean[] determinable = new boolean[unknowns];
    for (int n = 0; n < qr.rank(); n++) {
      determinable[qr.pivot(n)] = true;
    }
    for (int free = qr.rank(); free < unknowns && qr.rank() > 0; free++) {
      double[] dependence = qr.column(free);
      qr.solve(dependence);
      for (int n = 0; n < qr.rank(); n++) {
        determinable[qr.pivot(n)] &= Math.abs(dependence[n]) <= ROUNDING;
      }
    }
    return determinable;
  }
}
