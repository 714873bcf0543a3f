package org.gleaner.domain.pickup.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gleaner.domain.pickup.Mixtures;
import org.gleaner.domain.pickup.YearlyFlow;

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

  /**
   * Hauls of the network's materials: each has its share by mass of what is picked up together.
   *
   * @param flows that the routes carry
   */
  public static List<Haul> apart(List<Haul> hauls, Mixtures mixtures, List<YearlyFlow> flows) {
    Map<String, Map<String, Double>> parts = new HashMap<>();
    for (YearlyFlow flow : flows) {
      parts
          .computeIfAbsent(mixtures.collectedAs(flow.material()), mixture -> new TreeMap<>())
          .merge(flow.material(), flow.tonnes(), Double::sum);
    }
    return hauls.stream()
        .flatMap(haul -> haul.apart(parts.getOrDefault(haul.material, Map.of())))
        .sorted(Comparator.comparing(Haul::material))
        .toList();
  }

  private Stream<Haul> apart(Map<String, Double> parts) {
    double whole = parts.values().stream().mapToDouble(Double::doubleValue).sum();
    return parts.entrySet().stream()
        .filter(part -> part.getValue() > 0)
        .map(part -> part(part.getKey(), part.getValue() / whole));
  }

  private Haul part(String name, double share) {
    return new Haul(name, tonnes * share, tonneKm * share, cost * share);
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
