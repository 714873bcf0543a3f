package org.gleaner.shell.session;

import org.gleaner.domain.routing.CaseReference;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;
import org.jspecify.annotations.Nullable;

/**
 * What planning routes came to.
 *
 * @param isFeasible whether the engine says that all limits are kept and all orders served that
 *     must and can be
 * @param seconds wall time of the solve
 */
public record PlannedRoutes(
    RoutingCase routing,
    RoutingSolution solution,
    RoutePlan plan,
    boolean isFeasible,
    double seconds) {

  /** The same of a case that is there. */
  public PlannedRoutes of(@Nullable CaseReference origin) {
    return new PlannedRoutes(routing, solution, plan.of(origin), isFeasible, seconds);
  }

  /** Whether the independent check finds fault with what the engine calls feasible. */
  public boolean isRejected() {
    return isFeasible && !plan.violations().isEmpty();
  }
}
