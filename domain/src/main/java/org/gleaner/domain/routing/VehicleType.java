package org.gleaner.domain.routing;

import java.util.List;

/**
 * Vehicles that are alike. Times, distances and costs are in the units of the case.
 *
 * @param count how many there are
 * @param capacities one per load dimension of the case
 * @param startDepot position in the case's depots
 * @param endDepot position in the case's depots
 * @param fixedCost of each vehicle and day that is used
 * @param costPerDistance of each unit of distance; not scaled by the rounding convention
 * @param shift from leaving the start depot to reaching the end depot
 * @param maxDuration of a route, waiting included; infinite if there is no limit
 * @param maxDistance of a route; infinite if there is no limit
 * @param unloadingPlaces places (see {@link RoutingCase}) where it may end a trip and begin another
 * @param maxUnloadings of a route on its way
 * @param emptyBeforeDepot whether the last stop before the end depot must be an unloading
 */
public record VehicleType(
    String id,
    int count,
    List<Double> capacities,
    int startDepot,
    int endDepot,
    double fixedCost,
    double costPerDistance,
    TimeWindow shift,
    double maxDuration,
    double maxDistance,
    List<Integer> unloadingPlaces,
    int maxUnloadings,
    boolean emptyBeforeDepot) {

  public VehicleType {
    capacities = List.copyOf(capacities);
    unloadingPlaces = List.copyOf(unloadingPlaces);
    if (count < 1) {
      throw new IllegalArgumentException("a vehicle type has vehicles, not " + count);
    }
  }

  /** Vehicles without limits but their capacity; a unit of distance costs 1. */
  public static VehicleType of(String id, int count, double capacity, int depot) {
    return new VehicleType(
        id,
        count,
        List.of(capacity),
        depot,
        depot,
        0,
        1,
        TimeWindow.ALWAYS,
        Double.POSITIVE_INFINITY,
        Double.POSITIVE_INFINITY,
        List.of(),
        Integer.MAX_VALUE,
        false);
  }

  public VehicleType withCosts(double fixed, double perDistance) {
    return new VehicleType(
        id,
        count,
        capacities,
        startDepot,
        endDepot,
        fixed,
        perDistance,
        shift,
        maxDuration,
        maxDistance,
        unloadingPlaces,
        maxUnloadings,
        emptyBeforeDepot);
  }

  public VehicleType withShift(TimeWindow hours) {
    return new VehicleType(
        id,
        count,
        capacities,
        startDepot,
        endDepot,
        fixedCost,
        costPerDistance,
        hours,
        maxDuration,
        maxDistance,
        unloadingPlaces,
        maxUnloadings,
        emptyBeforeDepot);
  }

  public VehicleType withLimits(double duration, double distance) {
    return new VehicleType(
        id,
        count,
        capacities,
        startDepot,
        endDepot,
        fixedCost,
        costPerDistance,
        shift,
        duration,
        distance,
        unloadingPlaces,
        maxUnloadings,
        emptyBeforeDepot);
  }

  public VehicleType withUnloading(List<Integer> places, int most, boolean mustBeEmpty) {
    return new VehicleType(
        id,
        count,
        capacities,
        startDepot,
        endDepot,
        fixedCost,
        costPerDistance,
        shift,
        maxDuration,
        maxDistance,
        places,
        most,
        mustBeEmpty);
  }
}
