package org.gleaner.solver.routing;

import java.util.Arrays;
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
    return builder(count, capacity).build();
  }

  /**
   * Begins with a type that is priced by distance alone, from and to depot 0, without limits but of
   * its load.
   *
   * @param capacity by load dimension
   */
  public static Builder builder(int count, long... capacity) {
    return builder(count, Arrays.stream(capacity).boxed().toList());
  }

  public static Builder builder(int count, List<Long> capacity) {
    return new Builder(count, capacity);
  }

  /** Begins with this type. */
  public Builder toBuilder() {
    return new Builder(count, capacity)
        .depots(startDepot, endDepot)
        .costs(fixedCost, unitDistanceCost, unitDurationCost)
        .shift(earliest, latest)
        .limits(maxDuration, maxDistance)
        .profile(profile)
        .reloads(reloadDepots, maxReloads)
        .hours(hours);
  }

  public VehicleType withCount(int vehicles) {
    return toBuilder().count(vehicles).build();
  }

  public VehicleType withHours(DriverHours other) {
    return toBuilder().hours(other).build();
  }

  /** The reloads a route of this type may hold: none where there is no depot for one. */
  public int reloadLimit() {
    return reloadDepots.isEmpty() ? 0 : maxReloads;
  }

  /** Collects a type; what is not said is as {@link #builder} has it. */
  public static final class Builder {

    private int count;
    private final List<Long> capacity;
    private int startDepot;
    private int endDepot;
    private long fixedCost;
    private long unitDistanceCost = 1;
    private long unitDurationCost;
    private long earliest;
    private long latest = Quantities.UNLIMITED;
    private long maxDuration = Quantities.UNLIMITED;
    private long maxDistance = Quantities.UNLIMITED;
    private int profile;
    private List<Integer> reloadDepots = List.of();
    private int maxReloads;
    private DriverHours hours = DriverHours.FREE;

    private Builder(int count, List<Long> capacity) {
      this.count = count;
      this.capacity = capacity;
    }

    public Builder count(int vehicles) {
      count = vehicles;
      return this;
    }

    public Builder depots(int start, int end) {
      startDepot = start;
      endDepot = end;
      return this;
    }

    public Builder costs(long fixed, long unitDistance, long unitDuration) {
      fixedCost = fixed;
      unitDistanceCost = unitDistance;
      unitDurationCost = unitDuration;
      return this;
    }

    public Builder shift(long begin, long end) {
      earliest = begin;
      latest = end;
      return this;
    }

    public Builder limits(long duration, long distance) {
      maxDuration = duration;
      maxDistance = distance;
      return this;
    }

    public Builder profile(int ofMatrices) {
      profile = ofMatrices;
      return this;
    }

    public Builder reloads(List<Integer> depots, int most) {
      reloadDepots = depots;
      maxReloads = most;
      return this;
    }

    public Builder hours(DriverHours ofDrivers) {
      hours = ofDrivers;
      return this;
    }

    public VehicleType build() {
      return new VehicleType(
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
          hours);
    }
  }
}
