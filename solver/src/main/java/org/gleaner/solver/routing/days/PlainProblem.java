package org.gleaner.solver.routing.days;

import org.gleaner.solver.routing.Client;
import org.gleaner.solver.routing.Depot;
import org.gleaner.solver.routing.DriverHours;
import org.gleaner.solver.routing.Quantities;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.VehicleType;

/**
 * What must hold for a day to cost what its legs do: vehicles of one type for each day, all types
 * equal, and no limits but of load and of the time between leaving and ending.
 */
final class PlainProblem {

  private final RoutingProblem problem;
  private final VehicleType type;

  PlainProblem(RoutingProblem problem) {
    this.problem = problem;
    type = problem.vehicleTypes().get(0);
  }

  /** Whether it holds, but for the visits. */
  boolean isPlain() {
    return problem.stability() == null
        && problem.dailyCapacities().isEmpty()
        && problem.lastStops().isEmpty()
        && problem.vehicleTypes().stream().allMatch(type::equals)
        && type.hours().equals(DriverHours.FREE)
        && type.maxDistance() >= Quantities.UNLIMITED
        && areReloadsFree();
  }

  private boolean areReloadsFree() {
    return type.reloadDepots().isEmpty()
        || (type.maxReloads() >= problem.clients()
            && type.reloadDepots().stream().map(problem::depot).allMatch(this::isFree));
  }

  private boolean isFree(Depot depot) {
    return depot.service() == 0
        && depot.earliest() <= type.earliest()
        && depot.latest() >= type.latest();
  }

  /** The one day on which a visit can be made, at any time of it; -1 if it is not like that. */
  int day(int location) {
    Client client = problem.client(location);
    boolean isPlain =
        client.vehicleTypes().size() == 1
            && client.goods() == 0
            && client.release() <= type.earliest()
            && client.earliest() <= type.earliest()
            && client.latest() >= type.latest();
    return isPlain ? client.vehicleTypes().get(0) : -1;
  }

  /** Whether two visits are the same but for their day. */
  boolean areAlike(int visit, int other) {
    return visit == other
        || (problem.client(visit).load().equals(problem.client(other).load())
            && problem.client(visit).service() == problem.client(other).service()
            && haveLikeLegs(visit, other));
  }

  private boolean haveLikeLegs(int visit, int other) {
    for (int at = 0; at < problem.locations(); at++) {
      if (DayLegs.cost(problem, visit, at) != DayLegs.cost(problem, other, at)
          || DayLegs.cost(problem, at, visit) != DayLegs.cost(problem, at, other)) {
        return false;
      }
    }
    return true;
  }
}
