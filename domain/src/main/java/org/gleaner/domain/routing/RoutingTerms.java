package org.gleaner.domain.routing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the figures of a case are to be read.
 *
 * @param visitNumbers what numbers in a solution file mean
 * @param startDate of the first day; null if the case does not say
 * @param currency ISO 4217; null if costs are plain numbers
 */
public record RoutingTerms(
    RoundingConvention rounding,
    VisitNumbers visitNumbers,
    @Nullable LocalDate startDate,
    @Nullable String currency) {}
