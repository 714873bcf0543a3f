package org.gleaner.domain.reconcile;

import java.util.List;
import org.gleaner.domain.finding.Finding;

/**
 * Balanced flows with their new errors, and the tests.
 *
 * @param periods none if a finding is an error
 */
public record Reconciliation(
    ReconciliationCase of, List<ReconciledPeriod> periods, List<Finding> findings) {

  public Reconciliation {
    periods = List.copyOf(periods);
    findings = List.copyOf(findings);
  }

  /** The same with other findings. */
  public Reconciliation with(List<Finding> others) {
    return new Reconciliation(of, periods, others);
  }
}
