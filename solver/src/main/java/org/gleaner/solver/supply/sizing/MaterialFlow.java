package org.gleaner.solver.supply.sizing;

/**
 * A material in a flow of a product in a place.
 *
 * @param material index of the material
 * @param tonnes as received, by year from the product's first
 */
record MaterialFlow(Place place, int material, double[] tonnes) {}
