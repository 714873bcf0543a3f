package org.gleaner.domain.dataset.routing.plan;

import java.util.List;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutingViolation;
import org.gleaner.domain.routing.replan.LiveDay;
import org.gleaner.domain.routing.replan.RecomputedPlan;

/**
 * Says of a plan that was written whether its routes keep all limits of the case as it is now, and
 * whether its figures are those that come of them. What the plan itself says of violations counts
 * nothing.
 */
public final class RoutePlanAudit {

  private RoutePlanAudit() {}

  /**
   * Audits.
   *
   * @param live the case and the routes of the plan
   * @return errors: limits that are broken, by their ids, and {@code differs} for each figure, with
   *     a pointer into {@code routes.json}; none if the plan is sound
   */
  public static List<Finding> audit(LiveDay live, RoutePlan plan) {
    RecomputedPlan recomputed = RecomputedPlan.of(live, plan);
    Findings findings = new Findings();
    SourceLocation file = SourceLocation.ofFile(RoutePlanFiles.ROUTES);
    for (RoutingViolation violation : recomputed.violations()) {
      findings.error(violation.constraint().id(), file, null, violation.message());
    }
    PlanDifferences.report(plan, recomputed.plan(), findings);
    return findings.toList();
  }
}
