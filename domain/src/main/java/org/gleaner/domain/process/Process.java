package org.gleaner.domain.process;

import org.gleaner.domain.evidence.Evidence;

/**
 * A technology. Utilities are per as-received tonne of recipe input; direct emissions exclude those
 * of the electricity, which follow from the grid's emission factor.
 */
public record Process(
    String id,
    String nameEn,
    String nameVi,
    double kwhPerTonne,
    double m3WaterPerTonne,
    double reagentsKgPerTonne,
    double kgCo2ePerTonne,
    double labourHoursPerTonne,
    Evidence evidence) {}
