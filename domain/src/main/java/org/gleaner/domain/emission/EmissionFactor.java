package org.gleaner.domain.emission;

import org.gleaner.domain.quantity.Series;
import org.jspecify.annotations.Nullable;

/**
 * Emission of a gas or substance beyond what processes and transport terms state themselves.
 *
 * @param emission name, such as {@code co2e} or {@code ch4}
 * @param subject id of the process, plant (site/process), mode, material or site it belongs to;
 *     null for all
 * @param kgPerUnit per tonne processed, tonne-km, tonne disposed of, tonne collected, or kWh
 */
public record EmissionFactor(
    String emission,
    Source source,
    @Nullable String subject,
    @Nullable String material,
    Series kgPerUnit) {

  /** What the factor is per. */
  public enum Source {
    /** Per as-received tonne processed. */
    PROCESS,
    /** Per tonne-kilometre. */
    TRANSPORT,
    /** Per tonne disposed of. */
    DISPOSAL,
    /** Per tonne collected. */
    COLLECTION,
    /** Per kWh of process electricity. */
    ELECTRICITY
  }
}
