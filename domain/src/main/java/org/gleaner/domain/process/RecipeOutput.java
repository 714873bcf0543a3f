package org.gleaner.domain.process;

import org.gleaner.domain.quantity.RangedSeries;

/** One output of a recipe. */
public sealed interface RecipeOutput {

  String material();

  /**
   * Takes {@code transferCoefficient} of the key element in the recipe's own input; its dry mass is
   * that element mass over the material's declared mass fraction.
   */
  record Recovered(String material, String element, RangedSeries transferCoefficient)
      implements RecipeOutput {}

  /** A plain yield: as-received tonnes per as-received tonne of the recipe's input. */
  record Yield(String material, RangedSeries tonnesPerTonne) implements RecipeOutput {}

  /** Takes whatever remains: input + added - named outputs - off-gas. */
  record Rest(String material) implements RecipeOutput {}
}
