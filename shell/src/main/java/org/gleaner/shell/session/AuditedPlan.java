package org.gleaner.shell.session;

import java.util.List;
import java.util.Optional;
import org.gleaner.domain.dataset.routing.plan.RoutePlanAudit;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.InvalidInputException;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.replan.LiveDay;

/**
 * A plan of routes and what the independent check says of it.
 *
 * @param whole empty if its case is not at hand, or it is not of that case
 * @param findings why it is rejected
 */
public record AuditedPlan(
    RoutePlan plan, Optional<WholePlan> whole, Verdict verdict, List<Finding> findings) {

  public AuditedPlan {
    findings = List.copyOf(findings);
  }

  /** One that was made in this session, and checked then. */
  public static AuditedPlan made(WholePlan made) {
    return new AuditedPlan(made.plan(), Optional.of(made), Verdict.ACCEPTED, List.of());
  }

  /** One whose case is not at hand. */
  public static AuditedPlan notChecked(RoutePlan plan) {
    return new AuditedPlan(plan, Optional.empty(), Verdict.NOT_CHECKED, List.of());
  }

  /**
   * Checks a plan against its case as it is now.
   *
   * @param routing as it was before anything happened
   */
  public static AuditedPlan of(RoutePlan plan, RoutingCase routing) {
    try {
      LiveDay live = RouteHistory.stateOf(routing, plan);
      List<Finding> findings = RoutePlanAudit.audit(live, plan);
      return new AuditedPlan(
          plan,
          Optional.of(new WholePlan(plan, live.routing(), live.routes())),
          findings.isEmpty() ? Verdict.ACCEPTED : Verdict.REJECTED,
          findings);
    } catch (InvalidInputException e) {
      return new AuditedPlan(plan, Optional.empty(), Verdict.REJECTED, e.findings());
    }
  }

  public boolean isRejected() {
    return verdict == Verdict.REJECTED;
  }
}
