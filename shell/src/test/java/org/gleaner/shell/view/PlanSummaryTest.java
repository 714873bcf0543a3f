package org.gleaner.shell.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gleaner.domain.audit.AuditReport;
import org.gleaner.domain.dataset.CaseReader;
import org.gleaner.domain.plan.CostKind;
import org.gleaner.domain.plan.CostLine;
import org.gleaner.domain.plan.NetworkDecisions;
import org.gleaner.domain.plan.NetworkPlan;
import org.gleaner.domain.plan.ObjectiveLevel;
import org.gleaner.domain.plan.SolveReport;
import org.gleaner.domain.plan.SolveStatus;
import org.gleaner.domain.planning.ObjectiveKind;
import org.gleaner.domain.planning.PlanningCase;
import org.junit.jupiter.api.Test;

class PlanSummaryTest {

  private static final NetworkDecisions NOTHING =
      new NetworkDecisions(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  /**
   * Costs of 1,100 less revenues of 1,000 leave a net cost of 100, proven to be no less than 79: 21
   * of the 2,100 that change hands, or 1 %, though the gap is 21 %.
   */
  @Test
  void saysHowMuchOfTheMoneyThatChangesHandsIsStillOpen() {
    assertThat(texts(79))
        .containsExactly(
            "At most 21 USD could still be saved: 1.00 % of the 2,100 that change hands.");
  }

  @Test
  void doesNotSaySoOfAProvenOptimum() {
    assertThat(texts(100)).isEmpty();
  }

  private static List<String> texts(double bound) {
    PlanningCase tutorial = new CaseReader().readEmbedded("tutorial").planningCase().orElseThrow();
    PlanSummary summary =
        new PlanSummary(plan(bound), tutorial, new AuditReport(true, List.of(), List.of()), null);
    return summary.answer().sections().stream()
        .filter(Text.class::isInstance)
        .flatMap(section -> ((Text) section).lines().stream())
        .toList();
  }

  private static NetworkPlan plan(double bound) {
    ObjectiveLevel level = ObjectiveLevel.of(ObjectiveKind.COST, 100, bound, 2_100);
    SolveReport report =
        new SolveReport(SolveStatus.FEASIBLE, List.of(level), 1, true, "hand", "test", "");
    return new NetworkPlan(
        "tutorial",
        "",
        List.of(1, 1),
        report,
        NOTHING,
        List.of(
            new CostLine(CostKind.TRANSPORT, 0, 1_100, 1_100),
            new CostLine(CostKind.REVENUE, 0, -1_000, -1_000)),
        List.of(),
        List.of(),
        List.of());
  }
}
