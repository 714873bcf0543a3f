package org.gleaner.domain.audit;

import org.gleaner.domain.plan.NetworkPlan;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.PlanningCase;

/**
 * Re-checks a network plan from case and plan alone: that it is physically, legally and financially
 * what it says. Shares no code with the planner, and none with {@link
 * org.gleaner.domain.plan.PlanEvaluation} beyond the look-ups of {@link CaseIndex}.
 */
public final class PlanAudit {

  private PlanAudit() {}

  public static AuditReport audit(PlanningCase planningCase, NetworkPlan plan) {
    return audit(CaseIndex.of(planningCase), plan);
  }

  /** As above, for a case that is already indexed. */
  public static AuditReport audit(CaseIndex index, NetworkPlan plan) {
    Audited audited = new Audited(index, plan);
    new OriginAudit(audited).run();
    new EntryAudit(audited).run();
    if (!audited.log().isClean()) {
      // What names unknown things cannot be balanced or priced.
      return audited.log().report();
    }
    new PlantAudit(audited).run();
    new BalanceAudit(audited).run();
    new OutletAudit(audited).run();
    boolean priced = new ArcAudit(audited).run();
    if (priced) {
      checkAccounts(audited);
    }
    return audited.log().report();
  }

  private static void checkAccounts(Audited audited) {
    CashFlowAudit cash = new CashFlowAudit(audited);
    RecoverySums recovery = new RecoverySums(audited);
    new MoneyAudit(audited, cash).run();
    new LimitAudit(audited, cash, recovery).run();
    cash.compare();
    recovery.compare();
    new ElementAudit(audited).run();
    new ObjectiveAudit(audited, cash, recovery).run();
  }
}
