package org.gleaner.domain.routing;

import java.util.List;

/**
 * What a facility takes, and when.
 *
 * @param hours in which unloading may start, ascending and apart; at least one
 * @param acceptedMaterials ids; empty if it takes all
 * @param dailyCapacities of all vehicles together, one per load dimension of the case; empty if
 *     there is no limit
 */
public record FacilityTerms(
    List<TimeWindow> hours, List<String> acceptedMaterials, List<Double> dailyCapacities) {

  /** Everything at any time. */
  public static final FacilityTerms OPEN =
      new FacilityTerms(List.of(TimeWindow.ALWAYS), List.of(), List.of());

  public FacilityTerms {
    hours = List.copyOf(hours);
    acceptedMaterials = List.copyOf(acceptedMaterials);
    dailyCapacities = List.copyOf(dailyCapacities);
    if (hours.isEmpty()) {
      throw new IllegalArgumentException("a facility that never opens");
    }
  }

  /** Whether what an order is about may be unloaded. */
  public boolean accepts(Handling handling) {
    String material = handling.material();
    return material == null || acceptedMaterials.isEmpty() || acceptedMaterials.contains(material);
  }
}
