package org.gleaner.domain.process;

import java.util.List;

/**
 * What one as-received tonne of a recipe's input becomes in one period, closed per element.
 *
 * @param inputs as-received tonnes of each input material; they sum to 1
 * @param outputs as-received tonnes of each output material
 * @param elements balance per element, in kg per as-received tonne of input; empty when no input
 *     declares a composition
 * @param dryTonnesPerTonne dry tonnes in one as-received tonne of input
 * @param unaccountedTonnes mass that no output takes (dry tonnes per tonne of input), negative if
 *     the outputs weigh more than what went in
 */
public record RecipeBalance(
    Recipe recipe,
    int period,
    List<MaterialShare> inputs,
    List<MaterialShare> outputs,
    List<ElementBalance> elements,
    double dryTonnesPerTonne,
    double unaccountedTonnes) {

  public RecipeBalance {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    elements = List.copyOf(elements);
  }

  /** As-received tonnes of a material per as-received tonne of recipe input. */
  public record MaterialShare(String material, double tonnes) {}

  /**
   * Kilograms of one element per as-received tonne of recipe input.
   *
   * @param toNamed in named outputs, by their declared composition
   * @param toRest in the rest; what a rest of declared composition cannot hold is in {@code lost}
   * @param lost leaves unaccounted; negative if the outputs hold more than arrived (creation)
   */
  public record ElementBalance(
      String element, double in, double toNamed, double toRest, double lost) {

    /** Whether outputs hold more of the element than arrived, beyond rounding. */
    public boolean createsMatter() {
      return lost < -1e-9 * Math.max(1, in);
    }
  }

  public boolean createsMatter() {
    return elements.stream().anyMatch(ElementBalance::createsMatter);
  }
}
