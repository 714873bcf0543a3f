package org.gleaner.solver.supply.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/** Equations and the figures in them: measured ones, which are adjusted, exact and unmeasured. */
final class EquationSystem {

  /** Of its scale at the start: where equations make all figures 0, rounding is left of them. */
  private static final double LEAST_SCALE = 0.01;

  private final List<Variable> variables;
  private final List<Equation> equations;
  private final int[] measured;
  private final int[] unmeasured;
  private final double[] leastScales;

  EquationSystem(List<Variable> variables, List<Equation> equations) {
    this.variables = List.copyOf(variables);
    this.equations = List.copyOf(equations);
    measured = indices(Variable::isAdjustable);
    unmeasured = indices(one -> one.measured() == null);
    leastScales = new double[equations.size()];
    double[] start = start();
    Arrays.setAll(leastScales, row -> LEAST_SCALE * scale(row, start));
  }

  private double scale(int row, double[] at) {
    return equations.get(row).scale(at, variables);
  }

  private int[] indices(Predicate<Variable> which) {
    return IntStream.range(0, variables.size())
        .filter(index -> which.test(variables.get(index)))
        .toArray();
  }

  List<Variable> variables() {
    return variables;
  }

  Variable variable(int index) {
    return variables.get(index);
  }

  List<Equation> equations() {
    return equations;
  }

  /** Indices of the figures that are adjusted. */
  int[] measured() {
    return measured;
  }

  /** Indices of the figures that are not known. */
  int[] unmeasured() {
    return unmeasured;
  }

  /** The same with a figure as if nobody had measured it. */
  EquationSystem without(int variable) {
    List<Variable> others = new ArrayList<>(variables);
    others.set(variable, variables.get(variable).unmeasured());
    return new EquationSystem(others, equations);
  }

  double[] start() {
    return variables.stream().mapToDouble(Variable::first).toArray();
  }

  double[] residuals(double[] at) {
    return equations.stream().mapToDouble(equation -> equation.residual(at)).toArray();
  }

  /** What each residual is small against; never 0. */
  double[] scales(double[] at) {
    double[] scales = new double[equations.size()];
    for (int row = 0; row < scales.length; row++) {
      double scale = Math.max(scale(row, at), leastScales[row]);
      scales[row] = scale == 0 ? 1 : scale;
    }
    return scales;
  }

  /** The equations' derivatives, a row each, by these figures. */
  DMatrixRMaj jacobian(double[] at, int[] columns) {
    int[] place = new int[variables.size()];
    Arrays.fill(place, -1);
    for (int column = 0; column < columns.length; column++) {
      place[columns[column]] = column;
    }
    DMatrixRMaj jacobian = new DMatrixRMaj(equations.size(), columns.length);
    for (int row = 0; row < equations.size(); row++) {
      for (Term term : equations.get(row).terms()) {
        for (int position = 0; position < term.size(); position++) {
          int column = place[term.variable(position)];
          if (column >= 0) {
            jacobian.add(row, column, term.derivative(at, position));
          }
        }
      }
    }
    return jacobian;
  }
}
