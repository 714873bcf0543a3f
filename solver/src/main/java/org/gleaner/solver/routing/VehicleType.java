package org.gleaner.solver.routing;

import java.util.List;

/**
 * Vehicles that are alike.
 *
 * @param count how many there are
 * @param capacity per load dimension, of one trip
 * @param startDepot index of the depot it leaves from
 * @param endDepot index of the depot it ends at
 * @param fixedCost of using one
 * @param unitDistanceCost per unit of distance
 * @param unitDurationCost per unit of time between leaving and ending
 * @param earliest begin of its shift
 * @param latest end of its shift
 * @param maxDuration between leaving and ending
 * @param maxDistance over all trips
 * @param profile index of its distance and duration matrices
 * @param reloadDepots where it may empty between two trips
 * @param maxReloads how often
 * @param hours breaks, limits of driving, overtime and fair share of its drivers
 */
public record VehicleType(
    int count,
    List<Long> capacity,
    int startDepot,
    int endDepot,
    long fixedCost,
    long unitDistanceCost,
    long unitDurationCost,
    long earliest,
    long latest,
    long maxDuration,
    long maxDistance,
    int profile,
    List<Integer> reloadDepots,
    int maxReloads,
    DriverHours hours) {

  /** Without rules for its drivers. */
  public VehicleType(
      int count,
      List<Long> capacity,
      int startDepot,
      int endDepot,
      long fixedCost,
      long unitDistanceCost,
      long unitDurationCost,
      long earliest,
      long latest,
      long maxDuration,
      long maxDistance,
      int profile,
      List<Integer> reloadDepots,
      int maxReloads) {
    this(
        count,
        capacity,
        startDepot,
        endDepot,
        fixedCost,
        unitDistanceCost,
        unitDurationCost,
        earliest,
        latest,
        maxDuration,
        maxDistance,
        profile,
        reloadDepots,
        maxReloads,
        DriverHours.FREE);
  }

  public VehicleType {
    capacity = List.copyOf(capacity);
    reloadDepots = List.copyOf(reloadDepots);
    Quantities.requireAll("capacity", capacity);
    Quantities.require("fixed cost", fixedCost);
    Quantities.require("unit distance cost", unitDistanceCost);
    Quantities.require("unit duration cost", unitDurationCost);
    Quantities.require("max duration", maxDuration);
    Quantities.require("max distance", maxDistance);
    Quantities.requireWindow("shift", earliest, latest);
    if (count < 1 || maxReloads < 0) {
      throw new IllegalArgumentException(
          "count is " + count + ", max reloads " + maxReloads + ": must be at least 1 and 0");
    }
  }

  /** Priced by distance alone, without shift, duration or distance limit, from and to depot 0. */
  public static VehicleType simple(int count, long capacity) {
    return new VehicleType(
        count,
        List.of(capacity),
        0,
        0,
        0,
        1,
        0,
        0,
        Quantities.UNLIMITED,
        Quantities.UNLIMITED,
        Quantities.UNLIMITED,
        0,
        List.of(),
        0);
  }

  public VehicleType withCount(int vehicles) {
    return with(vehicles, hours);
  }

  public VehicleType withHours(DriverHours other) {
    return with(count, other);
  }

  private VehicleType with(int vehicles, DriverHours ofDrivers) {
    return new VehicleType(
        vehicles,
        capacity,
        startDepot,
        endDepot,
        fixedCost,
        unitDistanceCost,
        unitDurationCost,
        earliest,
        latest,
        maxDuration,
        maxDistance,
        profile,
        reloadDepots,
        maxReloads,
        ofDrivers);
  }

  /** The reloads a route of this type may hold: none where there is no depot for one. */
  public int reloadLimit() {
    return reloadDepots.isEmpty() ? 0 : maxReloads;
  }
}
