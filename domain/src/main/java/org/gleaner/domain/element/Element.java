package org.gleaner.domain.element;

import org.jspecify.annotations.Nullable;

/**
 * An element, or the one tracked substance that is not: graphite, {@code C_graphite}.
 *
 * @param oxide null for elements that are traded as metal only
 * @param price null where no market price was compiled
 */
public record Element(
    String symbol,
    String nameEn,
    String nameVi,
    ElementGroup group,
    double atomicMass,
    @Nullable Oxide oxide,
    boolean euStrategic,
    boolean euCritical,
    boolean usCritical,
    @Nullable ReferencePrice price) {

  private static final double STRATEGIC_FACTOR = 1.0;
  private static final double CRITICAL_FACTOR = 0.7;

  /** Reference price per kilogram of contained element (USD); 0 where none is known. */
  public double usdPerKgElement() {
    if (price == null) {
      return 0;
    }
    return price.ofOxide() && oxide != null
        ? price.usdPerKg() * oxide.kgPerKgElement()
        : price.usdPerKg();
  }

  /**
   * Worth of a recovered kilogram in the {@code criticality} objective: the reference price times
   * 1.0 for EU strategic, 0.7 for other critical raw materials (EU or USGS), 0 for the rest.
   */
  public double criticalityWeight() {
    if (euStrategic) {
      return STRATEGIC_FACTOR * usdPerKgElement();
    }
    return euCritical || usCritical ? CRITICAL_FACTOR * usdPerKgElement() : 0;
  }
}
