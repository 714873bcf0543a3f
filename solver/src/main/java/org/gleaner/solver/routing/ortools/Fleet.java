package org.gleaner.solver.routing.ortools;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.gleaner.solver.routing.RoutingProblem;
import org.gleaner.solver.routing.VehicleType;

/** One entry per vehicle: the library knows no types. */
record Fleet(List<VehicleType> types, List<Integer> typeOf) {

  Fleet {
    types = List.copyOf(types);
    typeOf = List.copyOf(typeOf);
  }

  /**
   * Vehicles that could not even drive empty are left out: the library holds them to their limits
   * though they stay at home. So are more than there are clients.
   */
  static Fleet of(RoutingProblem problem) {
    List<Integer> typeOf = new ArrayList<>();
    for (int t = 0; t < problem.vehicleTypes().size(); t++) {
      VehicleType type = problem.vehicleTypes().get(t);
      int count = canDrive(problem, type) ? Math.min(type.count(), problem.clients()) : 0;
      for (int i = 0; i < count; i++) {
        typeOf.add(t);
      }
    }
    return new Fleet(problem.vehicleTypes(), typeOf);
  }

  private static boolean canDrive(RoutingProblem problem, VehicleType type) {
    int profile = type.profile();
    long time = problem.duration(profile, type.startDepot(), type.endDepot());
    return problem.distance(profile, type.startDepot(), type.endDepot()) <= type.maxDistance()
        && time <= Math.min(type.maxDuration(), type.latest() - type.earliest());
  }

  int size() {
    return typeOf.size();
  }

  VehicleType type(int vehicle) {
    return types.get(typeOf.get(vehicle));
  }

  int[] ints(ToIntFunction<VehicleType> figure) {
    return typeOf.stream().mapToInt(t -> figure.applyAsInt(types.get(t))).toArray();
  }

  long[] longs(ToLongFunction<VehicleType> figure) {
    return typeOf.stream().mapToLong(t -> figure.applyAsLong(types.get(t))).toArray();
  }

  /** Vehicles that may not visit a client which only these types may; none if it names none. */
  long[] barred(List<Integer> allowed) {
    return IntStream.range(0, size())
        .filter(vehicle -> !allowed.isEmpty() && !allowed.contains(typeOf.get(vehicle)))
        .asLongStream()
        .toArray();
  }

  /** Vehicles that may not reload at a depot. */
  long[] notUnloadingAt(int depot) {
    return IntStream.range(0, size())
        .filter(
            vehicle ->
                type(vehicle).reloadLimit() == 0 || !type(vehicle).reloadDepots().contains(depot))
        .asLongStream()
        .toArray();
  }
}
