package org.gleaner.solver.supply.sizing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.InvalidInputException;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.quantity.Ranged;
import org.gleaner.domain.uncertainty.DistributionFamily;
import org.gleaner.domain.uncertainty.InputCorrelation;
import org.gleaner.domain.uncertainty.InputDistribution;
import org.gleaner.solver.supply.uncertainty.CorrelatedSampler;
import org.gleaner.solver.supply.uncertainty.CorrelationMatrix;
import org.gleaner.solver.supply.uncertainty.Distribution;
import org.gleaner.solver.supply.uncertainty.DistributionChecks;
import org.gleaner.solver.supply.uncertainty.Sampler;

/** How the inputs of a case are spread over their ranges, and which move together. */
final class Spreads {

  private final List<InputDistribution> rows;

  /** A name is asked for with every figure that it moves: patterns are matched once. */
  private final Map<String, DistributionFamily> known = new HashMap<>();

  /** Of each input the first. */
  private final Map<String, Finding> findings = new LinkedHashMap<>();

  Spreads(PlanningCase planningCase) {
    rows = planningCase.supply().distributions();
  }

  /** Of an input by its name: triangular where the case says nothing else. */
  UncertainInputs.Spread of(String name) {
    DistributionFamily family = known.computeIfAbsent(name, this::family);
    return range -> spread(name, family, range);
  }

  /**
   * Doubts about the ranges that were asked for.
   *
   * @throws InvalidInputException with all findings if a range does not fit its distribution
   */
  List<Finding> findings() {
    List<Finding> all = List.copyOf(findings.values());
    if (all.stream().anyMatch(Finding::isError)) {
      throw new InvalidInputException(all);
    }
    return all;
  }

  private DistributionFamily family(String name) {
    DistributionFamily family = DistributionFamily.TRIANGULAR;
    for (InputDistribution row : rows) {
      family = row.names(name) ? row.family() : family;
    }
    return family;
  }

  private Distribution spread(String name, DistributionFamily family, Ranged range) {
    Findings ofRange = new Findings();
    boolean fits =
        DistributionChecks.check(
            name, family, range, SourceLocation.ofFile("uncertainty.csv"), ofRange);
    ofRange.toList().forEach(finding -> findings.putIfAbsent(name, finding));
    return fits ? Distribution.of(family, range) : Distribution.certain(range.best());
  }

  /**
   * Which of the inputs move together, as far as the case has them.
   *
   * @throws InvalidInputException if the correlations contradict each other
   */
  static CorrelationMatrix correlations(PlanningCase planningCase, List<String> inputs) {
    Findings findings = new Findings();
    List<InputCorrelation> stated =
        planningCase.supply().correlations().stream()
            .filter(c -> inputs.contains(c.inputA()) && inputs.contains(c.inputB()))
            .toList();
    return CorrelationMatrix.of(inputs, stated, SourceLocation.ofFile("correlations.csv"), findings)
        .orElseThrow(() -> new InvalidInputException(findings.toList()));
  }

  /** The sampler with the correlations of the case. */
  static Sampler correlated(PlanningCase planningCase, List<String> inputs, Sampler sampler) {
    return new CorrelatedSampler(sampler, correlations(planningCase, inputs));
  }
}
