package org.gleaner.domain.routing;

import java.util.List;

/**
 * What a facility takes, and when.
 *
 * @param hours in which unloading may start
 * @param acceptedMaterials ids; empty if it takes all
 * @param dailyCapacities of all vehicles together, one per load dimension of the case; empty if
 *     there is no limit
 */
public record FacilityTerms(
    WeeklyHours hours, List<String> acceptedMaterials, List<Double> dailyCapacities) {

  /** Everything at any time. */
  public static final FacilityTerms OPEN =
      new FacilityTerms(WeeklyHours.ALWAYS, List.of(), List.of());

  public FacilityTerms {
    acceptedMaterials = List.copyOf(acceptedMaterials);
    dailyCapacities = List.copyOf(dailyCapacities);
  }

  /**
   * With the same hours on all days.
   *
   * @param windows ascending and apart; at least one
   */
  public FacilityTerms(
      List<TimeWindow> windows, List<String> acceptedMaterials, List<Double> dailyCapacities) {
    this(WeeklyHours.daily(windows), acceptedMaterials, dailyCapacities);
  }

  /** Whether what an order is about may be unloaded. */
  public boolean accepts(Handling handling) {
    String material = handling.material();
    return material == null || acceptedMaterials.isEmpty() || acceptedMaterials.contains(material);
  }
}
