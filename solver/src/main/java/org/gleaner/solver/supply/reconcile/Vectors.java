package org.gleaner.solver.supply.reconcile;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** Vectors as arrays, beside the matrices of the library. */
final class Vectors {

  private Vectors() {}

  static double[] times(DMatrixRMaj matrix, double[] vector) {
    DMatrixRMaj product = new DMatrixRMaj(matrix.numRows, 1);
    CommonOps_DDRM.mult(matrix, column(vector), product);
    return product.data;
  }

  static double[] transposedTimes(DMatrixRMaj matrix, double[] vector) {
    DMatrixRMaj product = new DMatrixRMaj(matrix.numCols, 1);
    CommonOps_DDRM.multTransA(matrix, column(vector), product);
    return product.data;
  }

  /** A matrix of one column, over the same array. */
  static DMatrixRMaj column(double[] vector) {
    return DMatrixRMaj.wrap(vector.length, 1, vector);
  }

  static double length(double[] vector) {
    double largest = 0;
    for (double entry : vector) {
      largest = Math.max(largest, Math.abs(entry));
    }
    if (largest == 0) {
      return 0;
    }
    double sum = 0;
    for (double entry : vector) {
      sum += (entry / largest) * (entry / largest);
    }
    return largest * Math.sqrt(sum);
  }
}
