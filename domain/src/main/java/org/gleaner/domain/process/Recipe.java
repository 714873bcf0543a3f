package org.gleaner.domain.process;

import java.util.List;
import java.util.Optional;
import org.gleaner.domain.element.Nuclide;
import org.gleaner.domain.evidence.Evidence;

/**
 * One way to run a process: a material, or a mix with fixed dry shares, split over outputs.
 *
 * @param nuclides where radionuclides go that do not follow their parent element
 * @param addedKgPerTonne reagents, oxygen and bound water that end in the rest, kg per dry tonne of
 *     input
 * @param offGasKgPerTonne leaves as gas, kg per dry tonne of input
 */
public record Recipe(
    String id,
    String process,
    List<RecipeInput> inputs,
    List<RecipeOutput> outputs,
    List<NuclideTransfer> nuclides,
    double addedKgPerTonne,
    double offGasKgPerTonne,
    Evidence evidence) {

  public Recipe {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    nuclides = List.copyOf(nuclides);
  }

  /** A recipe in which every radionuclide follows its parent element. */
  public Recipe(
      String id,
      String process,
      List<RecipeInput> inputs,
      List<RecipeOutput> outputs,
      double addedKgPerTonne,
      double offGasKgPerTonne,
      Evidence evidence) {
    this(id, process, inputs, outputs, List.of(), addedKgPerTonne, offGasKgPerTonne, evidence);
  }

  public Optional<RecipeOutput.Rest> rest() {
    return outputs.stream()
        .filter(RecipeOutput.Rest.class::isInstance)
        .map(RecipeOutput.Rest.class::cast)
        .findFirst();
  }

  /** What the recipe itself states of the nuclide; empty where it follows its parent element. */
  public List<NuclideTransfer> transfersOf(Nuclide nuclide) {
    return nuclides.stream().filter(n -> n.nuclide() == nuclide).toList();
  }

  /** This recipe by another id and with other inputs. */
  public Recipe with(String otherId, List<RecipeInput> otherInputs) {
    return new Recipe(
        otherId,
        process,
        otherInputs,
        outputs,
        nuclides,
        addedKgPerTonne,
        offGasKgPerTonne,
        evidence);
  }

  public Recipe withOutputs(List<RecipeOutput> others) {
    return new Recipe(
        id, process, inputs, others, nuclides, addedKgPerTonne, offGasKgPerTonne, evidence);
  }

  public Recipe withNuclides(List<NuclideTransfer> others) {
    return new Recipe(
        id, process, inputs, outputs, others, addedKgPerTonne, offGasKgPerTonne, evidence);
  }
}
