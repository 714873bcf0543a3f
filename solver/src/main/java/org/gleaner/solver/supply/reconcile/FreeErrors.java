package org.gleaner.solver.supply.reconcile;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.decomposition.TriangularSolver_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;

/**
 * What balanced equations leave of the measurements' errors. With equations solved for some
 * figures, <i>x = d - H z</i>, the free ones have after balancing the covariance <i>(I +
 * H'H)<sup>-1</sup></i> in standard errors, and the others follow them: a figure that was hardly
 * known gets the small error of those that now tell it, without a difference of large ones.
 */
final class FreeErrors {

  /** Of the terms of a sum: less is rounding. */
  private static final double ROUNDING = 1e-14;

  private final int[] free;
  private final int[] solved;

  /** <i>H</i>. */
  private final DMatrixRMaj dependence;

  /** Lower triangle <i>L</i> of <i>I + H'H = L L'</i>. */
  private final double[] triangle;

  FreeErrors(Echelon echelon) {
    free = echelon.free();
    solved = echelon.solved();
    DMatrixRMaj equations = echelon.equations();
    dependence = new DMatrixRMaj(solved.length, free.length);
    for (int row = 0; row < solved.length; row++) {
      for (int column = 0; column < free.length; column++) {
        dependence.set(row, column, equations.get(row, free[column]));
      }
    }
    triangle = triangle();
  }

  private double[] triangle() {
    if (free.length == 0) {
      return new double[0];
    }
    DMatrixRMaj normal = CommonOps_DDRM.identity(free.length);
    CommonOps_DDRM.multAddTransA(dependence, dependence, normal);
    CholeskyDecomposition_F64<DMatrixRMaj> cholesky =
        DecompositionFactory_DDRM.chol(free.length, true);
    if (!cholesky.decompose(normal)) {
      throw new IllegalStateException("I + H'H of finite numbers has no Cholesky decomposition");
    }
    return cholesky.getT(null).data;
  }

  /**
   * The standard error after balancing of a figure that follows the measured ones by these
   * derivatives, in their standard errors.
   */
  double of(double[] derivatives) {
    double[] byFree = new double[free.length];
    for (int column = 0; column < free.length; column++) {
      double sum = derivatives[free[column]];
      double size = Math.abs(sum);
      for (int row = 0; row < solved.length; row++) {
        double term = derivatives[solved[row]] * dependence.get(row, column);
        sum -= term;
        size += Math.abs(term);
      }
      byFree[column] = Math.abs(sum) <= ROUNDING * size ? 0 : sum;
    }
    if (free.length > 0) {
      TriangularSolver_DDRM.solveL(triangle, byFree, free.length);
    }
    return Vectors.length(byFree);
  }
}
