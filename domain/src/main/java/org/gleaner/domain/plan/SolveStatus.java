package org.gleaner.domain.plan;

/** What is known of a problem after a solve. */
public enum SolveStatus {
  /** A plan whose gap is within the tolerance asked for. */
  OPTIMAL,
  /** A plan, stopped by a limit or by the user before the gap closed. */
  FEASIBLE,
  INFEASIBLE,
  UNBOUNDED,
  /** Stopped before any plan was found. */
  LIMIT_WITHOUT_PLAN;

  public boolean hasPlan() {
    return this == OPTIMAL || this == FEASIBLE;
  }
}
