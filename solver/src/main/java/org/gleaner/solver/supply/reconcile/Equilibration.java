package org.gleaner.solver.supply.reconcile;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/**
 * Scales rows and columns so that the largest entry of each is about 1: only then does the size of
 * what a decomposition leaves tell rounding from rank.
 */
final class Equilibration {

  private static final int ROUNDS = 3;

  private final DMatrixRMaj scaled;
  private final double[] rows;
  private final double[] columns;

  Equilibration(DMatrixRMaj matrix) {
    scaled = matrix.copy();
    rows = new double[matrix.numRows];
    columns = new double[matrix.numCols];
    Arrays.fill(rows, 1);
    Arrays.fill(columns, 1);
    for (int round = 0; round < ROUNDS; round++) {
      scaleRows();
      scaleColumns();
    }
  }

  DMatrixRMaj scaled() {
    return scaled;
  }

  /** What each row was multiplied by. */
  double[] rows() {
    return rows;
  }

  /** What each column was multiplied by. */
  double[] columns() {
    return columns;
  }

  private void scaleRows() {
    for (int row = 0; row < rows.length; row++) {
      double largest = 0;
      for (int column = 0; column < columns.length; column++) {
        largest = Math.max(largest, Math.abs(scaled.get(row, column)));
      }
      if (largest > 0) {
        rows[row] /= largest;
        for (int column = 0; column < columns.length; column++) {
          scaled.set(row, column, scaled.get(row, column) / largest);
        }
      }
    }
  }

  private void scaleColumns() {
    for (int column = 0; column < columns.length; column++) {
      double largest = 0;
      for (int row = 0; row < rows.length; row++) {
        largest = Math.max(largest, Math.abs(scaled.get(row, column)));
      }
      if (largest > 0) {
        columns[column] /= largest;
        for (int row = 0; row < rows.length; row++) {
          scaled.set(row, column, scaled.get(row, column) / largest);
        }
      }
    }
  }
}
