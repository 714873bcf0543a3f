package org.gleaner.domain.routing;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What vehicles emit on their way, and what that costs. The emission grows with the distance alone,
 * so its price is part of the cost per distance of a {@link VehicleType}: everything that prices
 * routes sees one cost.
 *
 * @param perDistance kg CO2e per unit of distance of the case, by the id of the vehicle type; types
 *     that are not in it emit nothing
 * @param price of a kg CO2e, in the money of the case
 */
public record FleetEmissions(Map<String, Double> perDistance, double price) {

  /** Where nothing is stated. */
  public static final FleetEmissions NONE = new FleetEmissions(Map.of(), 0);

  public FleetEmissions {
    perDistance = Collections.unmodifiableMap(new TreeMap<>(perDistance));
    if (!(price >= 0) || perDistance.values().stream().anyMatch(kg -> !(kg >= 0))) {
      throw new IllegalArgumentException("emissions and their price are not negative");
    }
  }

  /** Whether emissions of any type are known, be they 0. */
  public boolean isStated() {
    return !perDistance.isEmpty();
  }

  /** In kg CO2e per unit of distance. */
  public double of(String type) {
    return perDistance.getOrDefault(type, 0.0);
  }

  /** Costs of a type of vehicles and the price of what it emits. */
  public VehicleCosts priced(String type, VehicleCosts stated) {
    return stated.withPerDistance(stated.perDistance() + costPerDistance(type));
  }

  /** Cost per distance of a type of vehicles without the price of what it emits. */
  public double statedCost(VehicleType type) {
    return type.costPerDistance() - costPerDistance(type.id());
  }

  private double costPerDistance(String type) {
    return price * of(type);
  }
}
