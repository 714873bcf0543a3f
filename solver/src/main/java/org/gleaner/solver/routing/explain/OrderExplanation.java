package org.gleaner.solver.routing.explain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.gleaner.domain.routing.DayPattern;
import org.jspecify.annotations.Nullable;

/**
 * Why an order is where it is, in the words of the constraints and cost lines. Figures are in the
 * units of the case as its convention counts them, costs as they are reported.
 *
 * @param visits by day; none if it is left out
 * @param lost what leaving it out costs; none if it is visited
 * @param unmet what leaving it out breaks; none if it is visited
 * @param others the best place on each day in each other vehicle, cheapest first; those that keep
 *     all limits come first, and those of types that may never visit it last
 */
public record OrderExplanation(
    List<Visit> visits, List<Payment> lost, List<Breach> unmet, List<Place> others) {

  /** Those that keep all limits, the cheapest first; then the others, as they are. */
  public static final Comparator<Place> CHEAPEST_FIRST =
      Comparator.comparing((Place place) -> !place.isPossible())
          .thenComparingDouble(place -> place.isPossible() ? place.delta() : 0);

  public OrderExplanation {
    visits = List.copyOf(visits);
    lost = List.copyOf(lost);
    unmet = List.copyOf(unmet);
    others = List.copyOf(others);
  }

  /**
   * A visit of the order.
   *
   * @param day from 0
   * @param vehicle from 0
   * @param cost that it adds, by cost line
   * @param added to the cost in all
   * @param detour distance that the route saves without it
   * @param time on duty that the route saves without it
   * @param breaches of limits that its route would not break, or less, without it
   */
  public record Visit(
      int day,
      int vehicle,
      Map<String, Double> cost,
      double added,
      double detour,
      double time,
      List<Breach> breaches) {

    public Visit {
      breaches = List.copyOf(breaches);
    }

    /** The same under other numbers. */
    public Visit at(int otherDay, int otherVehicle) {
      return new Visit(otherDay, otherVehicle, cost, added, detour, time, breaches);
    }
  }

  /**
   * A place that the order might have.
   *
   * @param day from 0
   * @param vehicle from 0; an unused one of its type if it drives nothing
   * @param after id of the place before it; null for the start
   * @param delta by which the whole plan would become dearer, the saving at its present place
   *     included
   * @param broken what would be broken by how much, by constraint name; empty if it is possible
   */
  public record Place(
      int day, int vehicle, @Nullable String after, double delta, Map<String, Double> broken) {

    /** The same under other numbers. */
    public Place at(int otherDay, int otherVehicle) {
      return new Place(otherDay, otherVehicle, after, delta, broken);
    }

    public boolean isPossible() {
      return broken.isEmpty();
    }
  }

  /**
   * By how much the plan becomes dearer if the order is forced in, on the days of one of its
   * patterns, wherever that is cheapest; empty if some limit forbids each of them. Days are added
   * up: what is driven on one does not matter on another.
   */
  public OptionalDouble forced(List<DayPattern> patterns) {
    Map<Integer, Double> cheapest = new TreeMap<>();
    others.stream()
        .filter(Place::isPossible)
        .forEach(place -> cheapest.merge(place.day(), place.delta(), Math::min));
    return patterns.stream()
        .filter(pattern -> cheapest.keySet().containsAll(pattern.days()))
        .mapToDouble(
            pattern ->
                pattern.days().stream().mapToDouble(day -> cheapest.getOrDefault(day, 0.0)).sum())
        .min();
  }
}
