package org.gleaner.domain.routing;

import java.util.List;

/**
 * Vehicles that are alike. Times, distances and costs are in the units of the case.
 *
 * @param count how many there are
 */
public record VehicleType(
    String id,
    int count,
    Equipment equipment,
    RouteEnds ends,
    VehicleCosts costs,
    WorkingHours hours,
    RouteLimits limits,
    Unloading unloading) {

  public VehicleType {
    if (count < 1) {
      throw new IllegalArgumentException("a vehicle type has vehicles, not " + count);
    }
  }

  /** Vehicles without limits but their capacity; a unit of distance costs 1. */
  public static VehicleType of(String id, int count, double capacity, int depot) {
    return of(id, count, List.of(capacity), depot);
  }

  /** As {@link #of(String, int, double, int)}, with a capacity in each load dimension. */
  public static VehicleType of(String id, int count, List<Double> capacities, int depot) {
    return new VehicleType(
        id,
        count,
        Equipment.of(capacities),
        new RouteEnds(depot, depot),
        VehicleCosts.of(0, 1),
        WorkingHours.ALWAYS,
        RouteLimits.NONE,
        Unloading.NONE);
  }

  public List<Double> capacities() {
    return equipment.capacities();
  }

  /** Position in the case's depots, or {@link RouteEnds#OPEN}. */
  public int startDepot() {
    return ends.start();
  }

  /** Position in the case's depots, or {@link RouteEnds#OPEN}. */
  public int endDepot() {
    return ends.end();
  }

  public double fixedCost() {
    return costs.fixed();
  }

  public double costPerDistance() {
    return costs.perDistance();
  }

  public TimeWindow shift() {
    return hours.shift();
  }

  public double maxDuration() {
    return limits.maxDuration();
  }

  public double maxDistance() {
    return limits.maxDistance();
  }

  public List<Integer> unloadingPlaces() {
    return unloading.places();
  }

  public int maxUnloadings() {
    return unloading.most();
  }

  public boolean emptyBeforeDepot() {
    return unloading.emptyBeforeDepot();
  }

  public VehicleType withEquipment(Equipment other) {
    return new VehicleType(id, count, other, ends, costs, hours, limits, unloading);
  }

  public VehicleType withEnds(RouteEnds other) {
    return new VehicleType(id, count, equipment, other, costs, hours, limits, unloading);
  }

  public VehicleType withCosts(VehicleCosts other) {
    return new VehicleType(id, count, equipment, ends, other, hours, limits, unloading);
  }

  public VehicleType withHours(WorkingHours other) {
    return new VehicleType(id, count, equipment, ends, costs, other, limits, unloading);
  }

  public VehicleType withLimits(RouteLimits other) {
    return new VehicleType(id, count, equipment, ends, costs, hours, other, unloading);
  }

  public VehicleType withUnloading(Unloading other) {
    return new VehicleType(id, count, equipment, ends, costs, hours, limits, other);
  }

  public VehicleType withCosts(double fixed, double perDistance) {
    return withCosts(VehicleCosts.of(fixed, perDistance));
  }

  public VehicleType withShift(TimeWindow shift) {
    return withHours(WorkingHours.of(shift));
  }

  public VehicleType withLimits(double duration, double distance) {
    return withLimits(RouteLimits.of(duration, distance));
  }

  public VehicleType withUnloading(List<Integer> places, int most, boolean mustBeEmpty) {
    return withUnloading(new Unloading(places, most, mustBeEmpty));
  }
}
