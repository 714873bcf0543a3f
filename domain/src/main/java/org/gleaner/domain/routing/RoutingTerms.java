package org.gleaner.domain.routing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the figures of a case are to be read, and what holds on its roads.
 *
 * @param visitNumbers what numbers in a solution file mean
 * @param startDate of the first day; null if the case does not say
 * @param currency ISO 4217; null if costs are plain numbers
 * @param roads who may be where and when
 */
public record RoutingTerms(
    RoundingConvention rounding,
    VisitNumbers visitNumbers,
    @Nullable LocalDate startDate,
    @Nullable String currency,
    RoadTerms roads) {

  /** Terms of a case whose roads are open to everyone, always. */
  public RoutingTerms(
      RoundingConvention rounding,
      VisitNumbers visitNumbers,
      @Nullable LocalDate startDate,
      @Nullable String currency) {
    this(rounding, visitNumbers, startDate, currency, RoadTerms.NONE);
  }

  public RoutingTerms withRoads(RoadTerms other) {
    return new RoutingTerms(rounding, visitNumbers, startDate, currency, other);
  }

  /** Day of the week of a day of the horizon, from 0; null if the case has no dates. */
  public @Nullable DayOfWeek weekday(int day) {
    return startDate == null ? null : startDate.plusDays(day).getDayOfWeek();
  }
}
