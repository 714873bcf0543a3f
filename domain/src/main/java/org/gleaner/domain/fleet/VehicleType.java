package org.gleaner.domain.fleet;

import java.util.List;
import org.gleaner.domain.evidence.Evidence;

/**
 * Vehicles of one kind at one depot.
 *
 * @param hazards codes that it may carry
 */
public record VehicleType(
    String id,
    String depot,
    int count,
    double payloadTonnes,
    double volumeM3,
    List<String> hazards,
    double fixedCostPerDay,
    double costPerKm,
    double costPerHour,
    double kgCo2ePerKm,
    Evidence evidence) {

  public VehicleType {
    hazards = List.copyOf(hazards);
  }
}
