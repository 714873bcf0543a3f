package org.gleaner.domain.audit;

import java.util.List;
import org.gleaner.domain.finding.Finding;

/**
 * What the auditor says of a plan.
 *
 * @param accepted no finding is an error
 * @param checks in the order in which they were made, with how many things each looked at
 * @param findings errors, and warnings that reject nothing; their pointers lead into {@code
 *     plan.json}
 */
public record AuditReport(boolean accepted, List<AuditCheck> checks, List<Finding> findings) {

  public AuditReport {
    checks = List.copyOf(checks);
    findings = List.copyOf(findings);
  }

  /** How many things were checked in all. */
  public int count() {
    return checks.stream().mapToInt(AuditCheck::count).sum();
  }
}
