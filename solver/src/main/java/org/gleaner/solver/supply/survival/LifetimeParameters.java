package org.gleaner.solver.supply.survival;

/** Figures by which one lifetime is stated, by their names. */
public interface LifetimeParameters {

  boolean has(String name);

  /** Years, or a shape. */
  double value(String name);
}
