package org.gleaner.domain.process;

/** A material and its share of the dry mass of the recipe's input. */
public record RecipeInput(String material, double dryShare) {}
