package org.gleaner.solver.milp;

/** How a linear solve ended. */
public enum LinearStatus {
  OPTIMAL,
  INFEASIBLE,
  UNBOUNDED,
  /** Stopped by a limit or a request; the values may be missing or not feasible. */
  STOPPED,
  /** The engine gave up or failed; try another one. */
  FAILED
}
