package org.gleaner.solver.milp;

/**
 * A lower bound on a minimised model, proved from row duals by weak duality, whatever the duals are
 * worth and whoever computed them (A. Neumaier and O. Shcherbina, "Safe bounds in linear and
 * mixed-integer linear programming", Mathematical Programming 99, 2004, section 2).
 *
 * <p>For any y and any feasible x, with d = c - A'y:
 *
 * <pre>
 * c x = y (A x) + d x  &gt;=  sum_i min over [L_i, U_i] of y_i a  +  sum_j min over [l_j, u_j] of d_j x
 * </pre>
 *
 * The paper rounds downwards; Java has no directed rounding, so each d_j is widened by the standard
 * error bound of its dot product and the sum is lowered by that of the summation. It holds for the
 * mixed-integer model too, being a bound on its relaxation.
 */
public final class DualBound {
  /** Unit roundoff of doubles. */
  private static final double UNIT = 0x1p-53;

  private final MilpModel model;
  private final double[] lower;
  private final double[] upper;

  private DualBound(MilpModel model, double[] lower, double[] upper) {
    this.model = model;
    this.lower = lower;
    this.upper = upper;
  }

  /**
   * Prepares bounds for a model. Columns without a finite bound get one from the rows where these
   * imply one; else the smallest wrong sign of a reduced cost would cost an infinite amount.
   */
  public static DualBound on(MilpModel model) {
    ImpliedBounds implied = ImpliedBounds.of(model);
    return new DualBound(model, implied.lower(), implied.upper());
  }

  /** The proved bound; negative infinity where the duals prove nothing. */
  public double of(double[] rowDuals) {
    double[] duals = usable(rowDuals);
    double sum = model.offset;
    double magnitude = Math.abs(sum);
    int terms = 1;
    for (int i = 0; i < duals.length; i++) {
      double y = duals[i];
      if (y != 0) {
        double term = y * (y > 0 ? model.rowLower[i] : model.rowUpper[i]);
        sum += term;
        magnitude += Math.abs(term);
        terms++;
      }
    }
    SparseMatrix columns = model.columns();
    for (int j = 0; j < model.columnCount(); j++) {
      double reduced = model.cost[j];
      double size = Math.abs(reduced);
      int begin = columns.start()[j];
      int end = columns.start()[j + 1];
      for (int e = begin; e < end; e++) {
        double product = columns.value()[e] * duals[columns.index()[e]];
        reduced -= product;
        size += Math.abs(product);
      }
      double error = (end - begin + 2) * 2 * UNIT * size;
      double term = leastTerm(reduced - error, reduced + error, lower[j], upper[j]);
      if (term == Double.NEGATIVE_INFINITY) {
        return term;
      }
      sum += term;
      magnitude += Math.abs(term);
      terms++;
    }
    return sum - (terms + 4) * 2 * UNIT * magnitude;
  }

  /** Duals whose row has no limit on their side prove nothing: they are taken as 0. */
  private double[] usable(double[] rowDuals) {
    double[] duals = rowDuals.clone();
    for (int i = 0; i < duals.length; i++) {
      double limit = duals[i] > 0 ? model.rowLower[i] : model.rowUpper[i];
      if (!Double.isFinite(duals[i]) || Double.isInfinite(limit)) {
        duals[i] = 0;
      }
    }
    return duals;
  }

  /** Least value of d x over d in [dLow, dUp] and x in [low, up]: at one of the corners. */
  private static double leastTerm(double dLow, double dUp, double low, double up) {
    return Math.min(
        Math.min(product(dLow, low), product(dUp, low)),
        Math.min(product(dLow, up), product(dUp, up)));
  }

  private static double product(double d, double x) {
    return d == 0 || x == 0 ? 0 : d * x;
  }
}
