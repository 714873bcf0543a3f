package org.gleaner.solver.supply.sizing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

  private Spreads() {}

  /** By name of the input: triangular where the case says nothing else. */
  static Function<String, UncertainInputs.Spread> of(PlanningCase planningCase) {
    List<InputDistribution> rows = planningCase.supply().distributions();
    // A name is asked for with every figure that it moves: patterns are matched once.
    Map<String, DistributionFamily> known = new HashMap<>();
    return name -> {
      DistributionFamily family = known.computeIfAbsent(name, n -> family(rows, n));
      return range -> spread(name, family, range);
    };
  }

  private static DistributionFamily family(List<InputDistribution> rows, String name) {
    DistributionFamily family = DistributionFamily.TRIANGULAR;
    for (InputDistribution row : rows) {
      family = row.names(name) ? row.family() : family;
    }
    return family;
  }

  private static Distribution spread(String name, DistributionFamily family, Ranged range) {
    Findings findings = new Findings();
    if (!DistributionChecks.check(
        name, family, range, SourceLocation.ofFile("uncertainty.csv"), findings)) {
      throw new InvalidInputException(findings.toList());
    }
    return Distribution.of(family, range);
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
