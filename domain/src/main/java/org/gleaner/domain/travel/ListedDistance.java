package org.gleaner.domain.travel;

import org.jspecify.annotations.Nullable;

/**
 * One row of the distance table; one way only.
 *
 * @param mode the transport mode it holds for; null for all
 */
public record ListedDistance(String from, String to, @Nullable String mode, double km) {}
