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
 * @param daysFollow whether 24:00 of a day is 0:00 of the next; else each has a clock of its own,
 *     as in sets of instances
 */
public record RoutingTerms(
    RoundingConvention rounding,
    VisitNumbers visitNumbers,
    @Nullable LocalDate startDate,
    @Nullable String currency,
    HandlingRules rules,
    RoadTerms roads,
    FleetTerms fleet,
    List<String> loadUnits,
    boolean daysFollow) {

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
    this(
        rounding,
        visitNumbers,
        startDate,
        currency,
        rules,
        roads,
        FleetTerms.NONE,
        List.of(),
        false);
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
        rounding, visitNumbers, startDate, currency, others, roads, fleet, loadUnits, daysFollow);
  }

  public RoutingTerms withRoads(RoadTerms others) {
    return new RoutingTerms(
        rounding, visitNumbers, startDate, currency, rules, others, fleet, loadUnits, daysFollow);
  }

  public RoutingTerms withFleet(FleetTerms others) {
    return new RoutingTerms(
        rounding, visitNumbers, startDate, currency, rules, roads, others, loadUnits, daysFollow);
  }

  /** The same terms with loads in these units. */
  public RoutingTerms withLoadUnits(List<String> units) {
    return new RoutingTerms(
        rounding, visitNumbers, startDate, currency, rules, roads, fleet, units, daysFollow);
  }

  /** The same terms from another day on. */
  public RoutingTerms startingOn(@Nullable LocalDate date) {
    return new RoutingTerms(
        rounding, visitNumbers, date, currency, rules, roads, fleet, loadUnits, daysFollow);
  }

  /** The same terms where 24:00 of a day is 0:00 of the next, or where it is not. */
  public RoutingTerms withDaysFollowing(boolean follow) {
    return new RoutingTerms(
        rounding, visitNumbers, startDate, currency, rules, roads, fleet, loadUnits, follow);
  }

  /** Day of the week of a day, from 0, within the horizon or not; null if there are no dates. */
  public @Nullable DayOfWeek weekday(int day) {
    return startDate == null ? null : startDate.plusDays(day).getDayOfWeek();
  }
}
