package org.gleaner.solver.supply.reconcile;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.decomposition.TriangularSolver_DDRM;
import org.ejml.dense.row.decomposition.qr.QRColPivDecompositionHouseholderColumn_DDRM;

/**
 * A matrix as <i>A P = Q R</i>, with the rank that it shows. Rows or columns should be scaled
 * alike.
 */
final class PivotedQr {

  /** Against the largest entry: less is rounding, as rows and columns are scaled. */
  private static final double RANK_TOLERANCE = 1e-10;

  private final int rank;
  private final int[] pivots;
  private final DMatrixRMaj q;
  private final DMatrixRMaj r;

  /**
   * Decomposes.
   *
   * @param whole Q also beyond the rank, square
   */
  PivotedQr(DMatrixRMaj matrix, boolean whole) {
    if (CommonOps_DDRM.elementMaxAbs(matrix) == 0) {
      rank = 0;
      pivots = new int[0];
      q = whole ? CommonOps_DDRM.identity(matrix.numRows) : new DMatrixRMaj(matrix.numRows, 0);
      r = new DMatrixRMaj(0, matrix.numCols);
      return;
    }
    QRColPivDecompositionHouseholderColumn_DDRM qr =
        new QRColPivDecompositionHouseholderColumn_DDRM(RANK_TOLERANCE);
    if (!qr.decompose(matrix.copy())) {
      throw new IllegalStateException("a matrix of finite numbers has no QR decomposition");
    }
    rank = qr.getRank();
    pivots = Arrays.copyOf(qr.getColPivots(), matrix.numCols);
    q = qr.getQ(null, !whole);
    r = qr.getR(null, true);
  }

  int rank() {
    return rank;
  }

  /** The column of the matrix that is the n-th of R; the first of them are independent. */
  int pivot(int n) {
    return pivots[n];
  }

  /** Orthonormal columns that span the matrix's columns. */
  DMatrixRMaj range() {
    return columns(0, rank);
  }

  /** Orthonormal columns at right angles to the matrix's columns; only of a whole Q. */
  DMatrixRMaj complement() {
    return columns(rank, q.numCols);
  }

  /** The library refuses to extract none. */
  private DMatrixRMaj columns(int from, int to) {
    DMatrixRMaj columns = new DMatrixRMaj(q.numRows, to - from);
    if (columns.getNumElements() > 0) {
      CommonOps_DDRM.extract(q, 0, q.numRows, from, to, columns, 0, 0);
    }
    return columns;
  }

  /** Solves the triangle of the independent columns; overwrites the right-hand side. */
  void solve(double[] rightHandSide) {
    if (rank > 0) {
      TriangularSolver_DDRM.solveU(triangle(), rightHandSide, rank);
    }
  }

  /** As {@link #solve}, of the transposed triangle. */
  void solveTransposed(double[] rightHandSide) {
    if (rank > 0) {
      TriangularSolver_DDRM.solveTranU(triangle(), rightHandSide, rank);
    }
  }

  private double[] triangle() {
    return CommonOps_DDRM.extract(r, 0, rank, 0, rank).data;
  }

  /** A dependent column of R, in the independent ones. */
  double[] column(int n) {
    double[] column = new double[rank];
    for (int row = 0; row < rank; row++) {
      column[row] = r.get(row, n);
    }
    return column;
  }
}
