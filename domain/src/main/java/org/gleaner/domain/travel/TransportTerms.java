package org.gleaner.domain.travel;

import java.util.List;
import org.gleaner.domain.quantity.Series;
import org.jspecify.annotations.Nullable;

/**
 * What it costs to move a material by a mode. Terms for a material win over those for its family,
 * and these over terms for all materials.
 *
 * @param material id of a material or of a family; null for all
 * @param maxKm longest haul
 * @param hazards codes that may travel; empty for all
 * @param listedLanesOnly the mode runs only where the distance table lists it by name (rail, barge,
 *     sea)
 */
public record TransportTerms(
    String mode,
    @Nullable String material,
    Series fixedCostPerTonne,
    Series costPerTonneKm,
    Series kgCo2ePerTonneKm,
    double maxKm,
    List<String> hazards,
    boolean listedLanesOnly) {

  public TransportTerms {
    hazards = List.copyOf(hazards);
  }

  /** Whether a material with this hazard code (null: harmless) may travel. */
  public boolean permits(@Nullable String hazard) {
    return hazard == null || hazards.isEmpty() || hazards.contains(hazard);
  }
}
