package org.gleaner.domain.arising;

import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.quantity.Ranged;
import org.jspecify.annotations.Nullable;

/**
 * How much of what arises can be collected, from a year on.
 *
 * @param material id or family; null for all that no other row names
 * @param share of the arising that formal collection can reach
 * @param informalShare of the arising that informal collectors take before it; 0 if none
 * @param linear whether the shares move in a line to those of the next stated year; else they stay
 *     until then
 */
public record CollectionRate(
    @Nullable String material,
    int fromYear,
    Ranged share,
    double informalShare,
    boolean linear,
    Evidence evidence) {}
