package org.gleaner.domain.routing;

/**
 * The most that a vehicle may have aboard, in all its compartments, under a {@link Relief}.
 *
 * @param relief its id
 * @param mostKg infinite if the relief has no limit
 * @param source where it is written; empty if that is not stated
 */
public record ReliefLimit(String relief, double mostKg, String source) {}
