package org.gleaner.solver.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gleaner.solver.network.SmallPlans.base;
import static org.gleaner.solver.network.SmallPlans.solve;

import java.util.List;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.plan.SolveStatus;
import org.gleaner.domain.planning.ObjectiveKind;
import org.gleaner.domain.policy.Policy;
import org.junit.jupiter.api.Test;

/** Why there is no plan, in figures of the case. */
class InfeasibilityExplanationTest {

  @Test
  void saysWhichMandateExceedsAllOutlets() {
    // 300 t must be collected, the only plant takes 100.
    SmallCase small = base(SmallCase.of(1), 0, 300);
    small.collected("town", 1, new double[] {0, 1});
    NetworkOutcome outcome = solve(small.build(), ObjectiveKind.COST);
    assertThat(outcome.status()).isEqualTo(SolveStatus.INFEASIBLE);
    assertThat(outcome.explanation())
        .extracting(Finding::message)
        .singleElement()
        .asString()
        .contains("300.0 t/a of w")
        .contains("100.0 t/a");
  }

  @Test
  void saysWhichMandateExceedsWhatCanBeCollected() {
    // 300 t arise, of which 0.3 + 0.2 can be collected: 150 t; producers owe 200 t.
    SmallCase small = base(SmallCase.of(1), 0, 300);
    small
        .collected("town", 0, new double[] {0, 0.3}, new double[] {5, 0.2})
        .rule(new Policy.CollectionMandate("epr", List.of("w"), null, 0, 200, List.of()));
    NetworkOutcome outcome = solve(small.build(), ObjectiveKind.RECOVERY);
    assertThat(outcome.status()).isEqualTo(SolveStatus.INFEASIBLE);
    assertThat(outcome.explanation())
        .extracting(Finding::message)
        .singleElement()
        .asString()
        .contains("policy epr asks for 200.0 t/a of w")
        .contains("at most 150.0 t/a of what arises can be collected");
  }

  @Test
  void namesTheLimitsThatMustGiveWhenNothingSimplerExplains() {
    // 50 t must be collected and run; a plant costs 500, the budget is 200.
    SmallCase small = base(SmallCase.of(1), 500, 50);
    small
        .collected("town", 1, new double[] {0, 1})
        .rule(new Policy.Budget("purse", 200, Policy.Budget.Covers.CAPEX, true, List.of()));
    NetworkOutcome outcome = solve(small.build(), ObjectiveKind.COST);
    assertThat(outcome.status()).isEqualTo(SolveStatus.INFEASIBLE);
    assertThat(outcome.explanation()).extracting(Finding::code).containsOnly("limit-must-give");
    assertThat(outcome.explanation())
        .extracting(Finding::message)
        .first()
        .asString()
        .contains("town,w in 1 (50 t/a)")
        .contains("must give 50 t/a");
  }
}
