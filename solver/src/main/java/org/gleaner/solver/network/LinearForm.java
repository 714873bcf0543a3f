package org.gleaner.solver.network;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ObjDoubleConsumer;
import org.gleaner.solver.milp.RowTerms;

/** A constant plus coefficients of columns, in the order in which columns were first met. */
final class LinearForm {

  private final Map<Integer, Double> coefficients = new LinkedHashMap<>();
  private double constant;

  LinearForm add(int column, double coefficient) {
    if (column == Ledger.CONSTANT) {
      constant += coefficient;
    } else {
      coefficients.merge(column, coefficient, Double::sum);
    }
    return this;
  }

  LinearForm addConstant(double value) {
    constant += value;
    return this;
  }

  LinearForm add(LinearForm other, double factor) {
    other.coefficients.forEach((column, value) -> add(column, value * factor));
    constant += factor * other.constant;
    return this;
  }

  LinearForm negated() {
    return new LinearForm().add(this, -1);
  }

  /** Visits every coefficient; the constant, if any, as that of {@link Ledger#CONSTANT}. */
  void forEach(ObjDoubleConsumer<Integer> visitor) {
    coefficients.forEach(visitor::accept);
    if (constant != 0) {
      visitor.accept(Ledger.CONSTANT, constant);
    }
  }

  double constant() {
    return constant;
  }

  boolean isConstant() {
    return coefficients.isEmpty();
  }

  double at(double[] x) {
    double sum = constant;
    for (Map.Entry<Integer, Double> entry : coefficients.entrySet()) {
      sum += entry.getValue() * x[entry.getKey()];
    }
    return sum;
  }

  RowTerms terms() {
    RowTerms terms = new RowTerms();
    coefficients.forEach(terms::add);
    return terms;
  }

  double[] costs(int columns) {
    double[] costs = new double[columns];
    coefficients.forEach((column, value) -> costs[column] = value);
    return costs;
  }
}
