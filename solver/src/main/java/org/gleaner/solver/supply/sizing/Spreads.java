package org.gleaner.solver.supply.sizing;

import java.util.List;
import java.util.function.Function;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.uncertainty.DistributionFamily;
import org.gleaner.solver.supply.uncertainty.Distribution;
import org.gleaner.solver.supply.uncertainty.Sampler;

/** How the inputs of a case are spread over their ranges, and which move together. */
final class Spreads {

  private Spreads() {}

  /** By name of the input: triangular where the case says nothing else. */
  static Function<String, UncertainInputs.Spread> of(PlanningCase planningCase) {
    return name -> range -> Distribution.of(DistributionFamily.TRIANGULAR, range);
  }

  /** The sampler with the correlations of the case. */
  static Sampler correlated(PlanningCase planningCase, List<String> inputs, Sampler sampler) {
    return sampler;
  }
}
