package org.gleaner.solver.supply.sizing;

import java.util.List;
import java.util.function.Function;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.InvalidInputException;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.uncertainty.DistributionFamily;
import org.gleaner.domain.uncertainty.InputCorrelation;
import org.gleaner.solver.supply.uncertainty.CorrelatedSampler;
import org.gleaner.solver.supply.uncertainty.CorrelationMatrix;
import org.gleaner.solver.supply.uncertainty.Distribution;
import org.gleaner.solver.supply.uncertainty.Sampler;

/** How the inputs of a case are spread over their ranges, and which move together. */
final class Spreads {

  private Spreads() {}

  /** By name of the input: triangular where the case says nothing else. */
  static Function<String, UncertainInputs.Spread> of(PlanningCase planningCase) {
    return name -> range -> Distribution.of(DistributionFamily.TRIANGULAR, range);
  }

  /**
   * Which of the inputs move together, as far as the case has them.
   *
   * @throws InvalidInputException if the correlations contradict each other
   */
  static CorrelationMatrix correlations(PlanningCase planningCase, List<String> inputs) {
    Findings findings = new Findings();
    List<InputCorrelation> stated = List.of();
    return CorrelationMatrix.of(inputs, stated, SourceLocation.ofFile("correlations.csv"), findings)
        .orElseThrow(() -> new InvalidInputException(findings.toList()));
  }

  /** The sampler with the correlations of the case. */
  static Sampler correlated(PlanningCase planningCase, List<String> inputs, Sampler sampler) {
    return new CorrelatedSampler(sampler, correlations(planningCase, inputs));
  }
}
