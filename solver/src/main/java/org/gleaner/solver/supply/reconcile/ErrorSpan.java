package org.gleaner.solver.supply.reconcile;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a layer, or of the mass, whose errors differ most by what they matter in
 * equations.
 *
 * @param ratio how many times one is the other; 1 if there are no errors
 */
record ErrorSpan(double ratio, @Nullable Variable largest, @Nullable Variable smallest) {

  /** Beyond this digits of the smaller may be lost. */
  private static final double WIDE = 1e6;

  static ErrorSpan of(EquationSystem system) {
    ErrorSpan widest = new ErrorSpan(1, null, null);
    Set<String> layers = new LinkedHashSet<>();
    system.equations().forEach(equation -> layers.add(String.valueOf(equation.layer())));
    for (String layer : layers) {
      ErrorSpan one = of(system, layer);
      widest = one.ratio > widest.ratio ? one : widest;
    }
    return widest;
  }

  private static ErrorSpan of(EquationSystem system, String layer) {
    double[] at = system.start();
    double largest = 0;
    double smallest = Double.POSITIVE_INFINITY;
    Variable one = null;
    Variable other = null;
    for (Equation equation : system.equations()) {
      for (Term term : equation.terms()) {
        for (int position = 0; position < term.size(); position++) {
          Variable variable = system.variable(term.variable(position));
          double error = Math.abs(term.derivative(at, position)) * variable.standardError();
          boolean counts = error > 0 && layer.equals(String.valueOf(equation.layer()));
          if (counts && error > largest) {
            largest = error;
            one = variable;
          }
          if (counts && error < smallest) {
            smallest = error;
            other = variable;
          }
        }
      }
    }
    return one == null
        ? new ErrorSpan(1, null, null)
        : new ErrorSpan(largest / smallest, one, other);
  }

  boolean isWide() {
    return ratio > WIDE;
  }

  /** That the balances could not be closed. */
  Finding finding(SourceLocation where, String period) {
    Variable one = Objects.requireNonNull(largest);
    Variable other = Objects.requireNonNull(smallest);
    return Finding.error(
            "error-span",
            SourceLocation.ofPointer(where.file(), one.pointer()),
            Double.toString(one.standardError()),
            "the error of "
                + one.name()
                + " and that of "
                + other.name()
                + ", "
                + other.standardError()
                + ", lie too many orders apart to balance both"
                + period)
        .withHint(
            "Leave a figure that is hardly known without value, and state one that is sure with"
                + " standard_error 0.");
  }
}
