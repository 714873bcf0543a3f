package org.gleaner.domain.pickup.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What routes carry of a material in the horizon.
 *
 * @param tonneKm by direct ways from the points to where it is unloaded
 */
public record Haul(String material, double tonnes, double tonneKm, double cost) {

  /** By material, in the order of the alphabet. */
  public static List<Haul> of(List<OrderCost> costs) {
    Map<String, Haul> hauls = new TreeMap<>();
    for (OrderCost cost : costs) {
      Haul one = new Haul(cost.material(), cost.tonnes(), cost.tonnes() * cost.km(), cost.cost());
      hauls.merge(cost.material(), one, Haul::plus);
    }
    return new ArrayList<>(hauls.values());
  }

  private Haul plus(Haul other) {
    return new Haul(material, tonnes + other.tonnes, tonneKm + other.tonneKm, cost + other.cost);
  }

  public double costPerTonne() {
    return cost / tonnes;
  }

  public double km() {
    return tonneKm / tonnes;
  }

  public double costPerTonneKm() {
    return cost / tonneKm;
  }
}
