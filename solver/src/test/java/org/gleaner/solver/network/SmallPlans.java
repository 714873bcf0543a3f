package org.gleaner.solver.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.gleaner.domain.plan.NetworkPlan;
import org.gleaner.domain.planning.ObjectiveKind;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.solver.run.SolveLimits;
import org.gleaner.solver.run.SolveListener;

/** Plans of hand-sized cases. A tonne of w makes 0.1 t of p and 0.9 t of r. */
final class SmallPlans {

  private SmallPlans() {}

  /** One town, works and port: 6 a tonne of w, less the capex of the works. */
  static SmallCase base(SmallCase small, double capex, double tonnes) {
    return small
        .arises("town", tonnes)
        .process("leach", "p", 0.1)
        .plant("works", "leach", 100, capex, 2)
        .disposes("works", "r", 0, Double.POSITIVE_INFINITY)
        .market("port", "p", 100, Double.POSITIVE_INFINITY)
        .road("town", "works", 1)
        .road("works", "port", 10);
  }

  static double npv(PlanningCase planningCase) {
    return value(plan(planningCase, ObjectiveKind.NPV));
  }

  /** Of the first objective. */
  static double value(NetworkPlan plan) {
    return plan.report().levels().get(0).value();
  }

  /** A plan that the auditor accepts. */
  static NetworkPlan plan(PlanningCase planningCase, ObjectiveKind kind) {
    NetworkOutcome outcome = solve(planningCase, kind);
    assertThat(outcome.explanation()).isEmpty();
    NetworkPlan plan = outcome.plan().orElseThrow();
    AuditedPlans.assertAccepted(planningCase, plan);
    return plan;
  }

  static NetworkOutcome solve(PlanningCase planningCase, ObjectiveKind kind) {
    return new NetworkSolver()
        .solve(
            planningCase,
            NetworkRequest.of(kind, SolveLimits.reproducible(1e-9, 1)),
            SolveListener.SILENT,
            () -> false);
  }
}
