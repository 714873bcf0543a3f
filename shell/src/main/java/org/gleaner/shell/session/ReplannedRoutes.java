package org.gleaner.shell.session;

import java.util.List;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutingSolution;
import org.gleaner.domain.routing.replan.LiveDay;

/**
 * What planning the rest of a day anew came to.
 *
 * @param live the case with what has been driven
 * @param before the plan that was driven
 * @param plan of the whole day, audited
 * @param firstSeconds wall time until the first audited plan
 * @param seconds wall time of the solve
 */
public record ReplannedRoutes(
    LiveDay live,
    RoutePlan before,
    RoutingSolution solution,
    RoutePlan plan,
    double firstSeconds,
    double seconds) {

  /** Whether the independent check finds fault with it. */
  public boolean isRejected() {
    return !plan.violations().isEmpty();
  }

  /** What happened last. */
  public RoutePlan.Replan latest() {
    List<RoutePlan.Replan> all = plan.replans();
    return all.get(all.size() - 1);
  }
}
