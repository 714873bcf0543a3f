package org.gleaner.solver.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.gleaner.domain.audit.AuditReport;
import org.gleaner.domain.audit.PlanAudit;
import org.gleaner.domain.plan.NetworkPlan;
import org.gleaner.domain.planning.PlanningCase;

/** Every plan that a test gets passes the auditor. */
final class AuditedPlans {

  private AuditedPlans() {}

  static void assertAccepted(PlanningCase planningCase, NetworkPlan plan) {
    AuditReport report = PlanAudit.audit(planningCase, plan);
    assertThat(report.findings()).isEmpty();
    assertThat(report.accepted()).isTrue();
  }
}
