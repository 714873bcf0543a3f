package org.gleaner.domain.material;

import java.util.List;
import org.gleaner.domain.evidence.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Anything with a mass. Flows of it are as-received tonnes; its composition is of dry mass.
 *
 * @param family one recipe list serves all members of a family; null if it has none
 * @param moistureKgWaterPerKgWet in [0, 1): dry = wet x (1 - moisture)
 * @param bulkDensityTonnesPerM3 as received; null if unknown
 * @param unNumber UN number of the dangerous good, such as {@code UN3480}; null if it is none
 * @param hazard code that transport modes and sites must permit; null if it is harmless
 * @param activity declared activities; nuclides not listed follow their parent's mass fraction
 */
public record Material(
    String id,
    @Nullable String family,
    String nameEn,
    String nameVi,
    MaterialKind kind,
    Stage stage,
    MassBasis basis,
    double moistureKgWaterPerKgWet,
    @Nullable Double bulkDensityTonnesPerM3,
    @Nullable String unNumber,
    @Nullable String hazard,
    Composition composition,
    List<NuclideContent> activity,
    Evidence evidence) {

  public Material {
    activity = List.copyOf(activity);
  }

  /** Dry tonnes in one as-received tonne. */
  public double drySharePerWet() {
    return 1 - moistureKgWaterPerKgWet;
  }
}
