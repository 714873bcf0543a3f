package org.gleaner.solver.milp;

/** What is known of a mixed-integer model after a solve. */
public enum MilpStatus {
  /** The incumbent is within the wanted gap of the bound. */
  OPTIMAL,
  /** There is an incumbent, further from the bound than wanted. */
  FEASIBLE,
  INFEASIBLE,
  UNBOUNDED,
  /** A limit or a request ended the solve before any incumbent. */
  STOPPED,
  /** No engine could work on the model. */
  FAILED
}
