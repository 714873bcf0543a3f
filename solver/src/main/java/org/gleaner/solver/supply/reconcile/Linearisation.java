package org.gleaner.solver.supply.reconcile;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The equations about one point, as linear ones: measured figures count from their measurements and
 * in standard errors, equations against their scale, and what is not measured is projected out.
 */
final class Linearisation {

  /** Share of a figure's part in the equations: less is rounding. */
  private static final double ROUNDING = 1e-9;

  private final EquationSystem system;
  private final double[] at;
  private final double[] scales;
  private final DMatrixRMaj measured;
  private final Projection projection;
  private final DMatrixRMaj reduced;
  private final Echelon echelon;
  private final MinimumNorm adjustment;

  Linearisation(EquationSystem system, double[] at) {
    this.system = system;
    this.at = at.clone();
    scales = system.scales(at);
    measured = scaled(system.jacobian(at, system.measured()));
    CommonOps_DDRM.multCols(measured, standardErrors());
    projection = new Projection(scaled(system.jacobian(at, system.unmeasured())));
    reduced = projection.reducedDerivatives(measured);
    echelon = new Echelon(reduced);
    adjustment = new MinimumNorm(echelon.equations());
  }

  private DMatrixRMaj scaled(DMatrixRMaj rows) {
    CommonOps_DDRM.divideRows(scales, rows);
    return rows;
  }

  private double[] standardErrors() {
    return Arrays.stream(system.measured())
        .mapToDouble(index -> system.variable(index).standardError())
        .toArray();
  }

  /** The balanced figures, as far as the equations are linear. */
  double[] solution() {
    double[] sides = rightHandSides();
    double[] reducedSides = projection.reduced(Vectors.column(sides)).data;
    double[] errors = adjustment.solve(echelon.rightHandSide(reducedSides));
    double[] solution = at.clone();
    for (int n = 0; n < errors.length; n++) {
      Variable variable = system.variable(system.measured()[n]);
      solution[system.measured()[n]] = variable.first() + errors[n] * variable.standardError();
    }
    double[] adjusted = Vectors.times(measured, errors);
    Arrays.setAll(sides, row -> sides[row] - adjusted[row]);
    double[] unmeasured = projection.solve(Vectors.column(sides)).data;
    for (int n = 0; n < unmeasured.length; n++) {
      solution[system.unmeasured()[n]] += unmeasured[n];
    }
    return solution;
  }

  /** What the equations lack at the measurements. */
  private double[] rightHandSides() {
    double[] residuals = system.residuals(at);
    double[] errors = new double[system.measured().length];
    for (int n = 0; n < errors.length; n++) {
      Variable variable = system.variable(system.measured()[n]);
      errors[n] = (variable.first() - at[system.measured()[n]]) / variable.standardError();
    }
    double[] shifted = Vectors.times(measured, errors);
    Arrays.setAll(residuals, row -> -residuals[row] / scales[row] - shifted[row]);
    return residuals;
  }

  /** Weights with which the equations contradict each other whatever is measured. */
  double[] contradiction() {
    double[] sides = rightHandSides();
    double[] weights =
        new MinimumNorm(reduced).contradiction(projection.reduced(Vectors.column(sides)).data);
    return projection.weightsOfEquations(weights);
  }

  /** Independent equations between measured figures. */
  int degreesOfFreedom() {
    return echelon.rank();
  }

  /** Orthonormal columns that span the adjustments, in standard errors, which are possible. */
  DMatrixRMaj adjustable() {
    return adjustment.rowSpace();
  }

  /** What is left of the measurements' errors. */
  FreeErrors errors() {
    return new FreeErrors(echelon);
  }

  /** How what is not measured follows the measured figures, in standard errors of these. */
  DMatrixRMaj sensitivities() {
    DMatrixRMaj sensitivities = projection.solve(measured);
    CommonOps_DDRM.changeSign(sensitivities);
    return sensitivities;
  }

  /** Which of what is not measured the equations tell. */
  boolean[] determinable() {
    return projection.determinable();
  }

  /** Whether other figures tell the n-th of the measured ones. */
  boolean isRedundant(int n) {
    return columnLength(reduced, n) > ROUNDING * columnLength(measured, n);
  }

  private static double columnLength(DMatrixRMaj matrix, int column) {
    return Vectors.length(CommonOps_DDRM.extractColumn(matrix, column, null).data);
  }
}
