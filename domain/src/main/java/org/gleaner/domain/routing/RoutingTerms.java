package org.gleaner.domain.routing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the figures of a case are to be read, and which rules hold in it and on its roads.
 *
 * @param visitNumbers what numbers in a solution file mean
 * @param startDate of the first day; null if the case does not say
 * @param currency ISO 4217; null if costs are plain numbers
 * @param rules of what may ride together
 * @param roads who may be where and when
 * @param fleet what else is known of vehicles
 * @param loadUnits of loads, by dimension, as {@code kg}; empty if they are plain numbers
 */
public record RoutingTerms(
    RoundingConvention rounding,
    VisitNumbers visitNumbers,
    @Nullable LocalDate startDate,
    @Nullable String currency,
    HandlingRules rules,
    RoadTerms roads,
    FleetTerms fleet,
    List<String> loadUnits) {

  /** Units of loads in cases of our own format. */
  public static final List<String> KG_AND_LITRES = List.of("kg", "l");

  /** And activity, in megabecquerels. */
  public static final List<String> KG_LITRES_AND_ACTIVITY = List.of("kg", "l", "MBq");

  public RoutingTerms {
    loadUnits = List.copyOf(loadUnits);
  }

  /** Where nothing else is known of vehicles. */
  public RoutingTerms(
      RoundingConvention rounding,
      VisitNumbers visitNumbers,
      @Nullable LocalDate startDate,
      @Nullable String currency,
      HandlingRules rules,
      RoadTerms roads) {
    this(rounding, visitNumbers, startDate, currency, rules, roads, FleetTerms.NONE, List.of());
  }

  /** Where everything may ride with everything, and all roads are open to everyone. */
  public RoutingTerms(
      RoundingConvention rounding,
      VisitNumbers visitNumbers,
      @Nullable LocalDate startDate,
      @Nullable String currency) {
    this(rounding, visitNumbers, startDate, currency, HandlingRules.NONE, RoadTerms.NONE);
  }

  public RoutingTerms withRules(HandlingRules others) {
    return new RoutingTerms(
        rounding, visitNumbers, startDate, currency, others, roads, fleet, loadUnits);
  }

  public RoutingTerms withRoads(RoadTerms others) {
    return new RoutingTerms(
        rounding, visitNumbers, startDate, currency, rules, others, fleet, loadUnits);
  }

  public RoutingTerms withFleet(FleetTerms others) {
    return new RoutingTerms(
        rounding, visitNumbers, startDate, currency, rules, roads, others, loadUnits);
  }

  /** The same terms with loads in these units. */
  public RoutingTerms withLoadUnits(List<String> units) {
    return new RoutingTerms(
        rounding, visitNumbers, startDate, currency, rules, roads, fleet, units);
  }

  /** The same terms from another day on. */
  public RoutingTerms startingOn(@Nullable LocalDate date) {
    return new RoutingTerms(rounding, visitNumbers, date, currency, rules, roads, fleet, loadUnits);
  }

  /** Day of the week of a day of the horizon, from 0; null if the case has no dates. */
  public @Nullable DayOfWeek weekday(int day) {
    return startDate == null ? null : startDate.plusDays(day).getDayOfWeek();
  }
}
