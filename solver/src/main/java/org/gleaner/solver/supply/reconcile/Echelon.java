package org.gleaner.solver.supply.reconcile;

import java.util.Arrays;
import java.util.BitSet;
import org.ejml.data.DMatrixRMaj;

/**
 * Linear equations solved for as many of their figures, each for one that its equation is most
 * unsure of: <i>x + H z = d</i> with entries of <i>H</i> of about 1 at most, however far the errors
 * of the figures lie apart. Elimination keeps the digits of small entries beside large ones, where
 * a decomposition into orthogonal columns would lose them.
 */
final class Echelon {

  /** Of the two numbers of a difference: less is rounding. */
  private static final double ROUNDING = 1e-12;

  private final int figures;
  private final double[][] rows;

  /** The figure that each equation is solved for; none where nothing is left of the equation. */
  private final int[] solved;

  /**
   * Solves.
   *
   * @param equations a row each; figures in their standard errors
   */
  Echelon(DMatrixRMaj equations) {
    figures = equations.numCols;
    rows = new double[equations.numRows][figures + equations.numRows];
    solved = new int[rows.length];
    Arrays.fill(solved, -1);
    for (int row = 0; row < rows.length; row++) {
      System.arraycopy(equations.data, row * figures, rows[row], 0, figures);
      rows[row][figures + row] = 1;
      normalise(rows[row]);
    }
    for (int row = 0; row < rows.length; row++) {
      int column = largest(rows[row]);
      if (column >= 0) {
        solve(row, column);
      }
    }
  }

  private void solve(int row, int column) {
    divide(rows[row], rows[row][column]);
    solved[row] = column;
    for (int other = 0; other < rows.length; other++) {
      if (other != row && rows[other][column] != 0) {
        subtract(rows[other], rows[other][column], rows[row]);
        rows[other][column] = 0;
        if (solved[other] < 0) {
          normalise(rows[other]);
        }
      }
    }
  }

  private void subtract(double[] row, double factor, double[] other) {
    for (int column = 0; column < row.length; column++) {
      double minuend = row[column];
      double subtrahend = factor * other[column];
      double left = minuend - subtrahend;
      boolean isRounding = Math.abs(left) <= ROUNDING * (Math.abs(minuend) + Math.abs(subtrahend));
      row[column] = isRounding && column < figures ? 0 : left;
    }
  }

  private void normalise(double[] row) {
    int column = largest(row);
    if (column >= 0) {
      divide(row, Math.abs(row[column]));
    }
  }

  private static void divide(double[] row, double divisor) {
    for (int column = 0; column < row.length; column++) {
      row[column] /= divisor;
    }
  }

  /** The column of the largest entry; -1 if all are 0. */
  private int largest(double[] row) {
    int largest = -1;
    for (int column = 0; column < figures; column++) {
      double size = Math.abs(row[column]);
      if (size > (largest < 0 ? 0 : Math.abs(row[largest]))) {
        largest = column;
      }
    }
    return largest;
  }

  /** The independent equations, a row each. */
  DMatrixRMaj equations() {
    DMatrixRMaj equations = new DMatrixRMaj(rank(), figures);
    int next = 0;
    for (int row = 0; row < rows.length; row++) {
      if (solved[row] >= 0) {
        System.arraycopy(rows[row], 0, equations.data, next++ * figures, figures);
      }
    }
    return equations;
  }

  /** What the independent equations come to, for what the given ones do. */
  double[] rightHandSide(double[] given) {
    double[] sides = new double[rank()];
    int next = 0;
    for (int row = 0; row < rows.length; row++) {
      if (solved[row] >= 0) {
        double sum = 0;
        for (int equation = 0; equation < rows.length; equation++) {
          sum += rows[row][figures + equation] * given[equation];
        }
        sides[next++] = sum;
      }
    }
    return sides;
  }

  int rank() {
    return (int) Arrays.stream(solved).filter(column -> column >= 0).count();
  }

  /** The figures that independent equations are solved for, in their order. */
  int[] solved() {
    return Arrays.stream(solved).filter(column -> column >= 0).toArray();
  }

  /** The figures that are free, in their order. */
  int[] free() {
    BitSet free = new BitSet();
    free.set(0, figures);
    Arrays.stream(solved()).forEach(free::clear);
    return free.stream().toArray();
  }
}
