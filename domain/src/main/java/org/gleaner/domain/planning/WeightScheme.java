package org.gleaner.domain.planning;

/** What a recovered kilogram of an element is worth to the recovery objective. */
public enum WeightScheme {
  /**
   * Reference price x 1.0 for EU strategic, 0.7 for other critical raw materials, 0 for the rest.
   */
  CRITICALITY,
  /** Reference price. */
  PRICE,
  /** One for every element. */
  MASS,
  /** The case's own table; elements not listed weigh nothing. */
  CUSTOM
}
