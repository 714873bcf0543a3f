package org.gleaner.solver.supply.reconcile;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.reconcile.NodalTest;

/** The nodal test of every balance in which all is measured (Mah, Stanley and Downing 1976). */
final class NodalTests {

  private final EquationSystem system;
  private final double[] measurements;

  private NodalTests(EquationSystem system) {
    this.system = system;
    measurements = system.start();
  }

  static List<NodalTest> of(EquationSystem system, Significance significance) {
    NodalTests tests = new NodalTests(system);
    List<Equation> testable = system.equations().stream().filter(tests::isTestable).toList();
    List<NodalTest> done = new ArrayList<>();
    for (Equation balance : testable) {
      done.add(tests.test(balance, testable.size(), significance.level()));
    }
    return done;
  }

  private boolean isTestable(Equation equation) {
    return equation.isBalance() && isMeasured(equation) && standardError(equation) > 0;
  }

  private boolean isMeasured(Equation equation) {
    for (Term term : equation.terms()) {
      for (int position = 0; position < term.size(); position++) {
        if (system.variable(term.variable(position)).measured() == null) {
          return false;
        }
      }
    }
    return true;
  }

  private NodalTest test(Equation balance, int tests, double significance) {
    double imbalance = balance.residual(measurements);
    double standardError = standardError(balance);
    double statistic = Math.abs(imbalance) / standardError;
    double p = Significance.largestOf(tests, statistic);
    return new NodalTest(
        balance.node(), balance.layer(), imbalance, standardError, statistic, p, p < significance);
  }

  /** Of the balance as measured. A figure may stand in several terms, as an amount does. */
  private double standardError(Equation balance) {
    double[] errors = new double[system.variables().size()];
    for (Term term : balance.terms()) {
      for (int position = 0; position < term.size(); position++) {
        int variable = term.variable(position);
        errors[variable] +=
            term.derivative(measurements, position) * system.variable(variable).standardError();
      }
    }
    return Vectors.length(errors);
  }
}
