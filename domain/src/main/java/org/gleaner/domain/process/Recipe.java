package org.gleaner.domain.process;

import java.util.List;
import java.util.Optional;
import org.gleaner.domain.evidence.Evidence;

/**
 * One way to run a process: a material, or a mix with fixed dry shares, split over outputs.
 *
 * @param addedKgPerTonne reagents, oxygen and bound water that end in the rest, kg per dry tonne of
 *     input
 * @param offGasKgPerTonne leaves as gas, kg per dry tonne of input
 */
public record Recipe(
    String id,
    String process,
    List<RecipeInput> inputs,
    List<RecipeOutput> outputs,
    double addedKgPerTonne,
    double offGasKgPerTonne,
    Evidence evidence) {

  public Recipe {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  public Optional<RecipeOutput.Rest> rest() {
    return outputs.stream()
        .filter(RecipeOutput.Rest.class::isInstance)
        .map(RecipeOutput.Rest.class::cast)
        .findFirst();
  }
}
