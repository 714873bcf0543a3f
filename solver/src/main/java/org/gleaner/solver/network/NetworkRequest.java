package org.gleaner.solver.network;

import java.util.List;
import org.gleaner.domain.plan.Opening;
import org.gleaner.domain.planning.ObjectiveKind;
import org.gleaner.solver.run.SolveLimits;

/**
 * What to plan for, and for how long.
 *
 * @param fixed if not empty, exactly these openings and no others: yesterday's plants under today's
 *     case
 * @param scenario name that the plan carries; empty for the case as it is
 */
public record NetworkRequest(
    ObjectiveKind objective, SolveLimits limits, List<Opening> fixed, String scenario) {

  public NetworkRequest {
    fixed = List.copyOf(fixed);
  }

  public static NetworkRequest of(ObjectiveKind objective, SolveLimits limits) {
    return new NetworkRequest(objective, limits, List.of(), "");
  }
}
