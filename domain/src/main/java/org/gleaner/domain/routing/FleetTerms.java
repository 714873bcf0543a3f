package org.gleaner.domain.routing;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of vehicles beyond what plans them.
 *
 * @param licences under which carriers transport hazardous waste, by the id of the vehicle type
 * @param emissions on the way
 */
public record FleetTerms(Map<String, String> licences, FleetEmissions emissions) {

  public static final FleetTerms NONE = new FleetTerms(Map.of());

  public FleetTerms {
    licences = Collections.unmodifiableMap(new TreeMap<>(licences));
  }

  /** Where nothing is known of emissions. */
  public FleetTerms(Map<String, String> licences) {
    this(licences, FleetEmissions.NONE);
  }

  /** Licence of a type of vehicles; null if none is stated. */
  public @Nullable String licenceOf(VehicleType type) {
    return licences.get(type.id());
  }
}
