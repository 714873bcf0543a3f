package org.gleaner.solver.routing.ortools;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.VehicleType;

/**
 * How many nodes stand for the reloads at each depot. Every one makes the library slower, and few
 * are used: beyond a few there are no more than it takes to unload everything in full loads, each
 * depot its share of it.
 *
 * @param byDepot copies at each
 */
record ReloadCopies(int[] byDepot) {

  /** So many are affordable whatever the loads are. */
  private static final int FEW = 12;

  static ReloadCopies of(RoutingProblem problem, Fleet fleet) {
    long[] possible =
        IntStream.range(0, problem.depots())
            .mapToLong(depot -> possible(problem, fleet, depot))
            .toArray();
    long depots = LongStream.of(possible).filter(reloads -> reloads > 0).count();
    long most = Math.max(FEW, (fullLoads(problem) + depots - 1) / Math.max(1, depots));
    return new ReloadCopies(
        LongStream.of(possible).mapToInt(reloads -> (int) Math.min(most, reloads)).toArray());
  }

  int at(int depot) {
    return byDepot[depot];
  }

  /** What the vehicles may make; no trip between two is worth it without a client. */
  private static long possible(RoutingProblem problem, Fleet fleet, int depot) {
    long reloads = 0;
    for (int vehicle = 0; vehicle < fleet.size(); vehicle++) {
      VehicleType type = fleet.type(vehicle);
      reloads += type.reloadDepots().contains(depot) ? type.maxReloads() : 0;
    }
    return Math.min(reloads, Math.max(0, problem.clients() - 1));
  }

  /** Of the smallest vehicle that reloads, in the dimension that asks for most. */
  private static long fullLoads(RoutingProblem problem) {
    long most = 0;
    for (int d = 0; d < problem.dimensions(); d++) {
      int dimension = d;
      long capacity =
          problem.vehicleTypes().stream()
              .filter(type -> type.reloadLimit() > 0)
              .mapToLong(type -> Math.max(1, type.capacity().get(dimension)))
              .min()
              .orElse(1);
      long load =
          IntStream.range(problem.depots(), problem.locations())
              .mapToLong(client -> problem.client(client).load().get(dimension))
              .sum();
      most = Math.max(most, (load + capacity - 1) / capacity);
    }
    return most;
  }
}
