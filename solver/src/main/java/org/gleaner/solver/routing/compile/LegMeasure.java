package org.gleaner.solver.routing.compile;

/** What the distances of a problem are, for vehicles of a type: what is priced of their ways. */
public enum LegMeasure {
  /** The distances of the case. */
  DISTANCE,
  /** Its times of travel. */
  TRAVEL_TIME,
  /** A sum of what has different units, which is no figure of the case. */
  SUM
}
