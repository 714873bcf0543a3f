package org.gleaner.solver.supply.reconcile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Terms whose sum is 0.
 *
 * @param node whose balance or transfer it is
 * @param layer null if it is of the mass
 * @param isBalance else a transfer coefficient
 * @param title such as {@code the balance of shredder [Nd]}
 * @param pointer to what states it in the document
 */
record Equation(
    String node,
    @Nullable String layer,
    boolean isBalance,
    String title,
    String pointer,
    List<Term> terms) {

  Equation {
    terms = List.copyOf(terms);
  }

  double residual(double[] at) {
    double sum = 0;
    for (Term term : terms) {
      sum += term.value(at);
    }
    return sum;
  }

  /** What its residual is small against: its terms and their errors. */
  double scale(double[] at, List<Variable> variables) {
    double sum = 0;
    for (Term term : terms) {
      sum += Math.abs(term.value(at));
      for (int position = 0; position < term.size(); position++) {
        double error = variables.get(term.variable(position)).standardError();
        sum += Math.abs(term.derivative(at, position)) * error;
      }
    }
    return sum;
  }
}
