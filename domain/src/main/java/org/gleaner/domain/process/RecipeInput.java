package org.gleaner.domain.process;

import org.gleaner.domain.quantity.Series;
import org.jspecify.annotations.Nullable;

/**
 * A material and its share of the dry mass of the recipe's input.
 *
 * @param dryShare of the first period, and of all where the mix does not change
 * @param dryShareByPeriod where the mix changes over time; null where it does not
 */
public record RecipeInput(String material, double dryShare, @Nullable Series dryShareByPeriod) {

  /** A share that is the same in all periods. */
  public RecipeInput(String material, double dryShare) {
    this(material, dryShare, null);
  }

  /** A share of its own in each period. */
  public RecipeInput(String material, Series dryShareByPeriod) {
    this(material, dryShareByPeriod.at(0), dryShareByPeriod.isConstant() ? null : dryShareByPeriod);
  }

  public double dryShareIn(int period) {
    return dryShareByPeriod == null ? dryShare : dryShareByPeriod.at(period);
  }

  public RecipeInput withMaterial(String other) {
    return new RecipeInput(other, dryShare, dryShareByPeriod);
  }
}
