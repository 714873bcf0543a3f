package org.gleaner.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.plan.HandCase;
import org.gleaner.domain.plan.HandPlan;
import org.gleaner.domain.planning.PlanningCase;
import org.junit.jupiter.api.Test;

class PlanAuditTest {

  @Test
  void acceptsThePlanWorkedOutByHand() {
    PlanningCase hand = HandCase.build();
    AuditReport report = PlanAudit.audit(hand, HandPlan.build(hand));
    assertThat(describe(report.findings())).isEmpty();
    assertThat(report.accepted()).isTrue();
    assertThat(report.checks()).extracting(AuditCheck::name).contains("balance", "costs");
    assertThat(report.checks()).allMatch(c -> c.count() > 0 && c.failures() == 0);
  }

  static String describe(List<Finding> findings) {
    return findings.stream()
        .map(f -> f.code() + " " + f.where() + " " + f.value() + ": " + f.message())
        .collect(Collectors.joining("\n"));
  }
}
