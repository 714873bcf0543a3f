package org.gleaner.solver.supply.uncertainty;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.NearestName;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.uncertainty.InputCorrelation;
import org.jspecify.annotations.Nullable;

/** Makes a matrix of the pairs that are stated, and says which pair cannot be. */
final class CorrelationReader {

  private final List<String> inputs;
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final SourceLocation where;
  private final Findings findings;

  CorrelationReader(List<String> inputs, SourceLocation where, Findings findings) {
    this.inputs = inputs;
    this.where = where;
    this.findings = findings;
    for (int j = 0; j < inputs.size(); j++) {
      places.put(inputs.get(j), j);
    }
  }

  Optional<CorrelationMatrix> read(List<InputCorrelation> correlations) {
    Map<List<Integer>, Double> stated = new LinkedHashMap<>();
    for (InputCorrelation one : correlations) {
      read(one, stated);
    }
    if (findings.hasErrors()) {
      return Optional.empty();
    }
    int[] correlated =
        new TreeSet<>(stated.keySet().stream().flatMap(Collection::stream).toList())
            .stream().mapToInt(Integer::intValue).toArray();
    double[][] matrix = new double[correlated.length][correlated.length];
    for (int k = 0; k < correlated.length; k++) {
      for (int m = 0; m < k; m++) {
        matrix[k][m] = stated.getOrDefault(List.of(correlated[m], correlated[k]), 0.0);
      }
    }
    List<String> names = Arrays.stream(correlated).mapToObj(inputs::get).toList();
    return new Cholesky(matrix, names, where, findings)
        .factorise()
        .map(factors -> new CorrelationMatrix(inputs.size(), correlated, factors));
  }

  private void read(InputCorrelation one, Map<List<Integer>, Double> stated) {
    Integer a = place(one.inputA());
    Integer b = place(one.inputB());
    if (a == null || b == null) {
      return;
    }
    String pair = one.inputA() + " and " + one.inputB();
    String rho = Double.toString(one.rho());
    if (!(Math.abs(one.rho()) <= 1)) {
      findings.error("out-of-range", where, rho, "correlation of " + pair + " must be -1 to 1");
      return;
    }
    if (a.equals(b)) {
      findings.error("correlation-with-itself", where, rho, pair + " are one input");
      return;
    }
    Double before = stated.put(List.of(Math.min(a, b), Math.max(a, b)), one.rho());
    if (before != null) {
      findings.error(
          "duplicate-correlation", where, rho, pair + " are correlated already, with " + before);
    }
  }

  private @Nullable Integer place(String input) {
    Integer place = places.get(input);
    if (place == null) {
      findings.error(
          "unknown-input",
          where,
          input,
          "is none of the inputs that have a range",
          NearestName.hint(input, inputs));
    }
    return place;
  }
}
