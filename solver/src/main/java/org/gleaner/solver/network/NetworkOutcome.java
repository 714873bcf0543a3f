package org.gleaner.solver.network;

import java.util.List;
import java.util.Optional;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.plan.NetworkPlan;
import org.gleaner.domain.plan.SolveStatus;

/**
 * What came of a solve.
 *
 * @param plan present exactly when the status has one
 * @param explanation why there is no plan, in the user's words: what to relax and by how much
 * @param seconds wall time of the solve
 */
public record NetworkOutcome(
    SolveStatus status, Optional<NetworkPlan> plan, List<Finding> explanation, double seconds) {

  public NetworkOutcome {
    explanation = List.copyOf(explanation);
  }
}
