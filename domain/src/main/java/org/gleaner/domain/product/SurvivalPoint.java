package org.gleaner.domain.product;

import org.gleaner.domain.evidence.Evidence;

/**
 * A point of an empirical lifetime: the share that is still in the stage at an age. Between points
 * the share is linear; at age 0 it is 1.
 */
public record SurvivalPoint(
    String product, LifeStage stage, double ageYears, double survival, Evidence evidence) {}
