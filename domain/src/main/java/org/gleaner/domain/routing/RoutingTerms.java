package org.gleaner.domain.routing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the figures of a case are to be read, and which rules hold in it.
 *
 * @param visitNumbers what numbers in a solution file mean
 * @param startDate of the first day; null if the case does not say
 * @param currency ISO 4217; null if costs are plain numbers
 * @param rules of what may ride together
 */
public record RoutingTerms(
    RoundingConvention rounding,
    VisitNumbers visitNumbers,
    @Nullable LocalDate startDate,
    @Nullable String currency,
    HandlingRules rules) {

  /** Where everything may ride with everything. */
  public RoutingTerms(
      RoundingConvention rounding,
      VisitNumbers visitNumbers,
      @Nullable LocalDate startDate,
      @Nullable String currency) {
    this(rounding, visitNumbers, startDate, currency, HandlingRules.NONE);
  }

  public RoutingTerms withRules(HandlingRules others) {
    return new RoutingTerms(rounding, visitNumbers, startDate, currency, others);
  }
}
