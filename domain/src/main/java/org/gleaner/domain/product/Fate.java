package org.gleaner.domain.product;

import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.quantity.Ranged;
import org.jspecify.annotations.Nullable;

/**
 * The share of the units leaving first or second use that is not discarded at once. What no fate of
 * its product takes is discarded.
 *
 * @param fromYear of leaving, from which it holds, until a row of the same fate with a later year;
 *     null for always
 */
public record Fate(
    String product, @Nullable Integer fromYear, FateKind kind, Ranged share, Evidence evidence) {}
