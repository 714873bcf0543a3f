package org.gleaner.solver.supply.reconcile;

import java.util.Arrays;

/** A product of figures, such as mass times concentration; none stands in it twice. */
final class Term {

  private final double factor;
  private final int[] variables;

  Term(double factor, int... variables) {
    this.factor = factor;
    this.variables = variables;
  }

  /** The same times another factor and other figures. */
  Term times(double more, int... others) {
    int[] all = Arrays.copyOf(variables, variables.length + others.length);
    System.arraycopy(others, 0, all, variables.length, others.length);
    return new Term(factor * more, all);
  }

  int size() {
    return variables.length;
  }

  int variable(int position) {
    return variables[position];
  }

  double value(double[] at) {
    double product = factor;
    for (int variable : variables) {
      product *= at[variable];
    }
    return product;
  }

  /** By the figure at a position of this term. */
  double derivative(double[] at, int position) {
    double product = factor;
    for (int other = 0; other < variables.length; other++) {
      if (other != position) {
        product *= at[variables[other]];
      }
    }
    return product;
  }
}
