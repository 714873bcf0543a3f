package org.gleaner.solver.supply.reconcile;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.gleaner.domain.reconcile.Classification;
import org.gleaner.domain.reconcile.Measurement;
import org.jspecify.annotations.Nullable;

/** Figures that fulfil their equations, and how well each is known now. */
final class Balanced {

  private final EquationSystem system;
  private final double[] at;
  private final int iterations;
  private final Linearisation linear;
  private final DMatrixRMaj adjustable;
  private final FreeErrors free;
  private final DMatrixRMaj sensitivities;
  private final boolean[] determinable;
  private final int[] place;
  private final Classification[] classifications;

  Balanced(EquationSystem system, double[] at, int iterations, Linearisation linear) {
    this.system = system;
    this.at = at.clone();
    this.iterations = iterations;
    this.linear = linear;
    adjustable = linear.adjustable();
    free = linear.errors();
    sensitivities = linear.sensitivities();
    determinable = linear.determinable();
    place = new int[system.variables().size()];
    Arrays.fill(place, -1);
    for (int n = 0; n < system.measured().length; n++) {
      place[system.measured()[n]] = n;
    }
    for (int n = 0; n < system.unmeasured().length; n++) {
      place[system.unmeasured()[n]] = n;
    }
    classifications = new Classification[place.length];
    Arrays.setAll(classifications, this::classified);
  }

  EquationSystem system() {
    return system;
  }

  int iterations() {
    return iterations;
  }

  int degreesOfFreedom() {
    return linear.degreesOfFreedom();
  }

  Classification classification(int variable) {
    return classifications[variable];
  }

  private Classification classified(int variable) {
    Variable one = system.variable(variable);
    if (one.measured() == null) {
      return determinable[place[variable]]
          ? Classification.DETERMINABLE
          : Classification.NOT_DETERMINABLE;
    } else if (one.measured().isExact()) {
      return Classification.EXACT;
    }
    return linear.isRedundant(place[variable])
        ? Classification.REDUNDANT
        : Classification.NOT_REDUNDANT;
  }

  /** The figure and its new error; null if nothing tells it. */
  @Nullable Measurement figure(int variable) {
    return product(new Term(1, variable));
  }

  /** A product of figures and its error; null if nothing tells one of them. */
  @Nullable Measurement product(Term term) {
    double[] errors = new double[system.measured().length];
    for (int position = 0; position < term.size(); position++) {
      int variable = term.variable(position);
      if (classification(variable) == Classification.NOT_DETERMINABLE) {
        return null;
      }
      add(term.derivative(at, position), variable, errors);
    }
    return new Measurement(term.value(at), free.of(errors));
  }

  /** One figure over another, and its error; null if nothing tells one of them. */
  @Nullable Measurement quotient(int dividend, int divisor) {
    Measurement upper = figure(dividend);
    Measurement lower = figure(divisor);
    if (upper == null || lower == null || lower.value() == 0) {
      return null;
    }
    double quotient = upper.value() / lower.value();
    double[] errors = new double[system.measured().length];
    add(1 / lower.value(), dividend, errors);
    add(-quotient / lower.value(), divisor, errors);
    return new Measurement(quotient, free.of(errors));
  }

  private void add(double derivative, int variable, double[] errors) {
    Variable one = system.variable(variable);
    if (one.measured() == null) {
      for (int n = 0; n < errors.length; n++) {
        errors[n] += derivative * sensitivities.get(place[variable], n);
      }
    } else if (!one.measured().isExact()) {
      errors[place[variable]] += derivative * one.standardError();
    }
  }

  /** The adjustment of a measured figure in its standard errors. */
  double adjustment(int variable) {
    Variable one = system.variable(variable);
    return one.isAdjustable() ? (at[variable] - one.first()) / one.standardError() : 0;
  }

  /**
   * Variance of the adjustment in standard errors; sums up to the degrees of freedom. Of what is
   * not redundant it is 0.
   */
  double redundancy(int variable) {
    if (classification(variable) != Classification.REDUNDANT) {
      return 0;
    }
    double sum = 0;
    for (int n = 0; n < adjustable.numCols; n++) {
      double entry = adjustable.get(place[variable], n);
      sum += entry * entry;
    }
    return Math.min(1, sum);
  }

  /** Sum of squared adjustments in standard errors. */
  double statistic() {
    return Arrays.stream(system.measured())
        .mapToDouble(this::adjustment)
        .map(adjustment -> adjustment * adjustment)
        .sum();
  }
}
