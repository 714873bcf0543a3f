package org.gleaner.solver.supply.reconcile;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;

/** The shortest solution of linear equations, of which some may follow from others. */
final class MinimumNorm {

  /** Of rows with entries of about 1: a shorter one says nothing. */
  private static final double EMPTY = 1e-13;

  private final DMatrixRMaj rows;
  private final double[] lengths;
  private final PivotedQr qr;
  private final DMatrixRMaj rowSpace;

  MinimumNorm(DMatrixRMaj matrix) {
    rows = matrix.copy();
    lengths = new double[rows.numRows];
    for (int row = 0; row < rows.numRows; row++) {
      lengths[row] = normalised(row);
    }
    qr = new PivotedQr(CommonOps_DDRM.transpose(rows, null), false);
    rowSpace = qr.range();
  }

  /** Makes a row of length 1, or of zeros; so that each equation counts by itself. */
  private double normalised(int row) {
    int from = row * rows.numCols;
    int to = from + rows.numCols;
    double length = NormOps_DDRM.normF(CommonOps_DDRM.extractRow(rows, row, null));
    if (length <= EMPTY) {
      Arrays.fill(rows.data, from, to, 0);
      return 1;
    }
    for (int entry = from; entry < to; entry++) {
      rows.data[entry] /= length;
    }
    return length;
  }

  /** How many of the equations are independent. */
  int rank() {
    return qr.rank();
  }

  /** Orthonormal columns that span the equations' rows. */
  DMatrixRMaj rowSpace() {
    return rowSpace;
  }

  double[] solve(double[] rightHandSide) {
    double[] independent = new double[rank()];
    for (int n = 0; n < independent.length; n++) {
      independent[n] = rightHandSide[qr.pivot(n)] / lengths[qr.pivot(n)];
    }
    qr.solveTransposed(independent);
    return Vectors.times(rowSpace, independent);
  }

  /** Weights with which the equations add up to 0 = something else; all about 0 if none do. */
  double[] contradiction(double[] rightHandSide) {
    double[] scaled = new double[lengths.length];
    Arrays.setAll(scaled, row -> rightHandSide[row] / lengths[row]);
    DMatrixRMaj dependences = new PivotedQr(rows, true).complement();
    double[] weights = Vectors.times(dependences, Vectors.transposedTimes(dependences, scaled));
    Arrays.setAll(weights, row -> weights[row] / lengths[row]);
    return weights;
  }
}
