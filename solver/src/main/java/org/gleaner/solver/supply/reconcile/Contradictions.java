package org.gleaner.solver.supply.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;

/** Names the equations that exact figures contradict, whatever the measured ones are. */
final class Contradictions {

  /** Of the largest weight: an equation with less has no part in it. */
  private static final double ROUNDING = 1e-9;

  private static final int NAMED = 6;

  private final EquationSystem system;
  private final List<Integer> involved = new ArrayList<>();

  private Contradictions(EquationSystem system, List<Double> weights) {
    this.system = system;
    double largest = 0;
    for (double weight : weights) {
      largest = Math.max(largest, Math.abs(weight));
    }
    for (int row = 0; row < weights.size() && largest > ROUNDING; row++) {
      if (Math.abs(weights.get(row)) > ROUNDING * largest) {
        involved.add(row);
      }
    }
  }

  /**
   * An error for each set of equations that together cannot hold; of none an error all the same.
   */
  static void report(
      EquationSystem system,
      List<Double> weights,
      SourceLocation where,
      String period,
      Findings to) {
    Contradictions all = new Contradictions(system, weights);
    if (all.involved.isEmpty()) {
      to.error(
          "no-convergence",
          where,
          null,
          "no figures fulfil all equations" + period + ": the search has not settled",
          "Maybe concentrations or transfer coefficients are far from what the flows allow.");
    }
    while (!all.involved.isEmpty()) {
      all.reportFirst(where, period, to);
    }
  }

  private void reportFirst(SourceLocation where, String period, Findings to) {
    List<Integer> together = takeConnected();
    Equation first = system.equations().get(together.get(0));
    String equations =
        together.stream()
            .limit(NAMED)
            .map(row -> system.equations().get(row).title())
            .collect(Collectors.joining(", "));
    to.error(
        "contradiction",
        SourceLocation.ofPointer(where.file(), first.pointer()),
        null,
        "exact figures contradict "
            + equations
            + (together.size() > NAMED ? " and " + (together.size() - NAMED) + " more" : "")
            + (together.size() > 1 ? ", taken together" : "")
            + period
            + open(together),
        "Exact here: " + exact(together) + ". A figure that may be wrong needs a standard_error.");
  }

  private String open(List<Integer> together) {
    if (together.size() > 1) {
      return "";
    }
    double residual = system.equations().get(together.get(0)).residual(system.start());
    return hasUnmeasured(together.get(0)) ? "" : ": in less out is " + residual;
  }

  private boolean hasUnmeasured(int row) {
    return variables(row).stream().anyMatch(one -> system.variable(one).measured() == null);
  }

  private String exact(List<Integer> together) {
    Set<String> names = new LinkedHashSet<>();
    for (int row : together) {
      for (int one : variables(row)) {
        Variable variable = system.variable(one);
        if (variable.measured() != null && variable.measured().isExact()) {
          names.add(variable.name());
        }
      }
    }
    return names.isEmpty()
        ? "nothing but that changes of stock are 0"
        : names.stream().limit(NAMED).collect(Collectors.joining(", "))
            + (names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "");
  }

  /** The first equation that is involved, and all that share figures with it. */
  private List<Integer> takeConnected() {
    Set<Integer> taken = new TreeSet<>(List.of(involved.remove(0)));
    Set<Integer> figures = new TreeSet<>(variables(taken.iterator().next()));
    boolean grows = true;
    while (grows) {
      grows = false;
      for (int row : List.copyOf(involved)) {
        if (variables(row).stream().anyMatch(figures::contains)) {
          involved.remove((Integer) row);
          taken.add(row);
          figures.addAll(variables(row));
          grows = true;
        }
      }
    }
    return List.copyOf(taken);
  }

  private Set<Integer> variables(int row) {
    Set<Integer> variables = new TreeSet<>();
    for (Term term : system.equations().get(row).terms()) {
      for (int position = 0; position < term.size(); position++) {
        variables.add(term.variable(position));
      }
    }
    return variables;
  }
}
