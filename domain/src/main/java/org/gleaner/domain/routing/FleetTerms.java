package org.gleaner.domain.routing;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of vehicles beyond what plans them.
 *
 * @param licences under which carriers transport hazardous waste, by the id of the vehicle type
 * @param drivingRules that the case states itself, in its order; vehicles hold the figures
 * @param emissions on the way
 */
public record FleetTerms(
    Map<String, String> licences, List<DrivingRuleSet> drivingRules, FleetEmissions emissions) {

  public static final FleetTerms NONE = new FleetTerms(Map.of());

  public FleetTerms {
    licences = Collections.unmodifiableMap(new TreeMap<>(licences));
    drivingRules = List.copyOf(drivingRules);
  }

  /** Where no rules of driving are stated but those that come with the program, nor emissions. */
  public FleetTerms(Map<String, String> licences) {
    this(licences, List.of(), FleetEmissions.NONE);
  }

  /** Licence of a type of vehicles; null if none is stated. */
  public @Nullable String licenceOf(VehicleType type) {
    return licences.get(type.id());
  }
}
