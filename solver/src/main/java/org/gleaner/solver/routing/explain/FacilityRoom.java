package org.gleaner.solver.routing.explain;

import java.util.List;
import org.gleaner.solver.routing.DailyCapacities;
import org.gleaner.solver.routing.PlannedRoute;
import org.gleaner.solver.routing.RoutingProblem;
import org.jspecify.annotations.Nullable;

/** What facilities with a daily capacity still take beside the routes of a plan. */
final class FacilityRoom {

  private final RoutingProblem problem;
  private final DailyCapacities capacities;
  private final long[][][] unloaded;

  FacilityRoom(RoutingProblem problem, List<PlannedRoute> routes) {
    this.problem = problem;
    this.capacities = problem.dailyCapacities();
    this.unloaded = capacities.unloaded(problem, routes);
  }

  /**
   * By how much more is brought to facilities than they take, over all loads, if one more route is
   * driven.
   *
   * @param instead of the plan, which is no more driven then; null for none
   */
  long excess(PlannedRoute more, @Nullable PlannedRoute instead) {
    if (capacities.isEmpty()) {
      return 0;
    }
    int day = capacities.dayOf().get(more.vehicleType());
    long[][] added = capacities.unloaded(problem, more);
    long[][] dropped = instead == null ? new long[0][0] : capacities.unloaded(problem, instead);
    long excess = 0;
    for (int f = 0; f < added.length; f++) {
      for (int d = 0; d < added[f].length; d++) {
        long most = capacities.most(day, f).get(d);
        long before = unloaded[day][f][d];
        long after = before + added[f][d] - (dropped.length == 0 ? 0 : dropped[f][d]);
        excess += Math.max(0, after - Math.max(most, before));
      }
    }
    return excess;
  }
}
