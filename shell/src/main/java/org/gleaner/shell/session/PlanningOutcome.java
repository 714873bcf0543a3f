package org.gleaner.shell.session;

import java.util.List;
import java.util.Optional;
import org.gleaner.domain.dataset.RunRecord;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.plan.SolveStatus;

/**
 * What came of planning.
 *
 * @param explanation why there is no plan
 */
public record PlanningOutcome(
    SolveStatus status,
    Optional<PlannedNetwork> planned,
    List<Finding> explanation,
    double seconds,
    RunRecord run) {

  public PlanningOutcome {
    explanation = List.copyOf(explanation);
  }
}
