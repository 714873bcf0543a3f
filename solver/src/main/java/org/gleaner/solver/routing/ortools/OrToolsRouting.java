package org.gleaner.solver.routing.ortools;

import java.util.List;
import java.util.function.DoubleSupplier;
import org.gleaner.solver.routing.Legs;
import org.gleaner.solver.routing.RoutingFeature;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.UnsupportedRoutingException;
import org.gleaner.solver.routing.VehicleType;
import org.gleaner.solver.routing.search.RoutingResult;
import org.gleaner.solver.routing.search.SearchListener;
import org.gleaner.solver.routing.search.StopCriterion;

/**
 * Cheapest insertion or savings, then guided local search, by the routing library of OR-Tools.
 *
 * <p>It works in this process, unlike the engines of the network planner. Those run in children so
 * that a crash or a hang in a linear solver costs one engine of several; here it is the only engine
 * at work, it asks the stop criterion itself, and the processor time of this process is known at
 * any moment, while a child would first spend half a second of the limit on its start.
 *
 * <p>There is no randomness in it: equal problems and iterations give equal plans. An iteration is
 * one question of the library whether to go on: a step of its search.
 */
public final class OrToolsRouting {

  private OrToolsRouting() {}

  /**
   * The best plan found; none, and infeasible, if the library finds none that serves all required
   * clients.
   *
   * @param secondsLeft of a clock that goes no faster than the one on the wall; infinite if only
   *     {@code stop} counts
   * @throws UnsupportedRoutingException for release times, breaks and rests, goods kept apart or
   *     refused, choices among sets of visits, daily capacities of facilities, several windows of a
   *     last unloading and too many places
   */
  public static RoutingResult solve(
      RoutingProblem problem,
      StopCriterion stop,
      DoubleSupplier secondsLeft,
      SearchListener listener) {
    requireSupported(problem);
    if (problem.clients() == 0) {
      return new RoutingResult(List.of(), true, 0, 0);
    }
    Fleet fleet = Fleet.of(problem);
    if (fleet.size() == 0) {
      return new RoutingResult(List.of(), false, 0, 0);
    }
    try (LibraryModel model = new LibraryModel(problem, fleet)) {
      return new LibrarySearch(problem, model, stop, secondsLeft, listener).run();
    }
  }

  private static void requireSupported(RoutingProblem problem) {
    boolean isLarge = problem.locations() > Legs.MOST_IN_MEMORY;
    refuse(
        isLarge, RoutingFeature.NUMBER_OF_PLACES, "more than " + Legs.MOST_IN_MEMORY + " places");
    for (VehicleType type : problem.vehicleTypes()) {
      boolean pauses = !type.hours().breaks().isEmpty() || type.hours().rests().isLimit();
      refuse(pauses, RoutingFeature.DRIVER_BREAKS, "breaks and rests of drivers");
    }
    for (int client = problem.depots(); client < problem.locations(); client++) {
      boolean isReleased = problem.client(client).release() > 0;
      refuse(isReleased, RoutingFeature.RELEASE_TIMES, "release times");
      boolean isKept = problem.client(client).goods() != 0;
      refuse(isKept, RoutingFeature.SEPARATIONS, "goods that are kept apart or refused");
    }
    boolean stopsLast = !problem.lastStops().isEmpty();
    refuse(stopsLast, RoutingFeature.FACILITY_HOURS, "several windows of a last unloading");
    boolean isCoupled = !problem.dailyCapacities().isEmpty();
    refuse(isCoupled, RoutingFeature.FACILITY_CAPACITY, "daily capacities of facilities");
    boolean hasSets =
        problem.choices().stream()
            .flatMap(choice -> choice.alternatives().stream())
            .anyMatch(alternative -> alternative.size() > 1);
    refuse(hasSets, RoutingFeature.CHOICES, "visits on several days of a choice");
  }

  private static void refuse(boolean isAsked, RoutingFeature feature, String what) {
    if (isAsked) {
      throw new UnsupportedRoutingException(
          feature, "the engine ortools does not plan " + what + "; the engine kernel does");
    }
  }
}
