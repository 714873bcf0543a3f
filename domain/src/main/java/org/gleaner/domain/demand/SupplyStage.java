package org.gleaner.domain.demand;

/** Where in the value chain primary supply is counted: the countries differ. */
public enum SupplyStage {
  MINED,
  REFINED
}
