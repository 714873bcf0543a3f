package org.gleaner.domain.element;

/**
 * What a kilogram costs, in the currency of the catalogue (USD).
 *
 * @param usdPerKg of the stated basis
 * @param ofOxide the price is for the oxide, not for the element in it
 */
public record ReferencePrice(double usdPerKg, boolean ofOxide, String basis, int year) {}
