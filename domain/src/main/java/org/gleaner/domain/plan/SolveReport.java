package org.gleaner.domain.plan;

import java.util.List;

/**
 * How a plan was made and how good it is. Holds no clock, host, duration or path.
 *
 * @param levels one per objective of a lexicographic solve, else one; never empty when there is a
 *     plan
 * @param engine what found the plan and what proved the bound
 * @param caseHash SHA-256 of the canonical case
 */
public record SolveReport(
    SolveStatus status,
    List<ObjectiveLevel> levels,
    long seed,
    boolean deterministic,
    String engine,
    String version,
    String caseHash) {

  public SolveReport {
    levels = List.copyOf(levels);
  }
}
