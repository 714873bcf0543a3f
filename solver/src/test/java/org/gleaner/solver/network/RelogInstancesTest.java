package org.gleaner.solver.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.gleaner.domain.dataset.relog.RelogFixtures;
import org.gleaner.domain.plan.NetworkPlan;
import org.gleaner.domain.plan.SolveStatus;
import org.gleaner.domain.planning.ObjectiveKind;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.solver.run.SolveLimits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** RELOG as a referee: the cheapest plan of an imported instance costs what RELOG's does. */
class RelogInstancesTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/relog/expected.csv", numLinesToSkip = 1)
  void plansEachInstanceAtItsKnownCost(String file, double optimum, String why) {
    PlanningCase planningCase = RelogFixtures.caseOf(file);
    NetworkOutcome outcome =
        new NetworkSolver()
            .solve(
                planningCase,
                NetworkRequest.of(ObjectiveKind.COST, SolveLimits.reproducible(1e-9, 1)),
                event -> {},
                () -> false);
    NetworkPlan plan = outcome.plan().orElseThrow();
    AuditedPlans.assertAccepted(planningCase, plan);
    assertThat(plan.report().status()).isEqualTo(SolveStatus.OPTIMAL);
    assertThat(plan.report().levels().get(0).value())
        .as(why)
        .isCloseTo(optimum, within(1e-6 * Math.max(1, Math.abs(optimum))));
  }
}
