package org.gleaner.solver.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gleaner.solver.network.SmallPlans.base;
import static org.gleaner.solver.network.SmallPlans.plan;
import static org.gleaner.solver.network.SmallPlans.value;

import org.gleaner.domain.plan.NetworkPlan;
import org.gleaner.domain.planning.ObjectiveKind;
import org.gleaner.domain.planning.PlanningCase;
import org.junit.jupiter.api.Test;

/**
 * Objectives in their order, and the same plan twice. Each optimum is derived in a comment; see
 * {@link SmallPlans}.
 */
class NetworkSolverTest {

  @Test
  void recoversMostThenCheapest() {
    // Two works, one near: recovery is 5 t of X either way, the cheaper haul is taken.
    SmallCase small = base(SmallCase.of(1), 10, 50);
    small
        .plant("far", "leach", 100, 10, 2)
        .disposes("far", "r", 0, Double.POSITIVE_INFINITY)
        .road("town", "far", 3)
        .road("far", "port", 10);
    NetworkPlan plan = plan(small.build(), ObjectiveKind.LEXICOGRAPHIC);
    assertThat(plan.report().levels().get(0).value()).isCloseTo(5000, within(1e-3));
    assertThat(plan.report().levels().get(1).value()).isCloseTo(-290, within(1e-3));
    assertThat(plan.decisions().openings()).extracting(o -> o.site()).containsExactly("works");
  }

  @Test
  void neverBuildsIdlePlantsForRecovery() {
    SmallCase small = base(SmallCase.of(1), 10, 50);
    small
        .plant("far", "leach", 100, 0, 2)
        .disposes("far", "r", 0, Double.POSITIVE_INFINITY)
        .road("town", "far", 300)
        .road("far", "port", 10);
    NetworkPlan plan = plan(small.build(), ObjectiveKind.RECOVERY);
    assertThat(value(plan)).isCloseTo(5000, within(1e-3));
    assertThat(plan.decisions().openings()).hasSize(1);
  }

  @Test
  void givesTheSamePlanTwiceWhenDeterministic() {
    PlanningCase small = base(SmallCase.of(1, 2, 5), 500, 50).build();
    NetworkPlan first = plan(small, ObjectiveKind.LEXICOGRAPHIC);
    NetworkPlan second = plan(small, ObjectiveKind.LEXICOGRAPHIC);
    assertThat(first).isEqualTo(second);
  }
}
