package org.gleaner.domain.planning;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gleaner.domain.element.Element;

/**
 * What to plan for.
 *
 * @param customWeights per kilogram, for {@link WeightScheme#CUSTOM}; element symbol to weight
 */
public record Objective(
    ObjectiveKind kind, WeightScheme weights, Map<String, Double> customWeights) {

  public Objective {
    customWeights = Collections.unmodifiableMap(new LinkedHashMap<>(customWeights));
  }

  /** Worth of one recovered kilogram of the element. */
  public double weightPerKg(Element element) {
    return switch (weights) {
      case CRITICALITY -> element.criticalityWeight();
      case PRICE -> element.usdPerKgElement();
      case MASS -> 1;
      case CUSTOM -> customWeights.getOrDefault(element.symbol(), 0.0);
    };
  }
}
