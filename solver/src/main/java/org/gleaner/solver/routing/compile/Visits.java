package org.gleaner.solver.routing.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.gleaner.domain.routing.DayPattern;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.solver.routing.RoutingFeature;
import org.gleaner.solver.routing.UnsupportedRoutingException;

/**
 * The visits that orders may ask for: one for each order, day of any of its patterns and window.
 * They are the clients of a problem, in this order. An order that nobody may serve has none.
 */
final class Visits {

  /** Of one order; more would drown the search in ways to do the same. */
  private static final int MOST_ALTERNATIVES = 256;

  /**
   * A visit.
   *
   * @param order position in the case's orders
   * @param day from 0
   * @param window in which it starts
   */
  record Visit(int order, int day, TimeWindow window) {}

  private final List<Order> orders;
  private final List<List<DayPattern>> patterns = new ArrayList<>();
  private final List<List<TimeWindow>> windows;
  private final List<Visit> all = new ArrayList<>();
  private final Map<Visit, Integer> index = new HashMap<>();

  /**
   * Collects the visits.
   *
   * @throws UnsupportedRoutingException if a mandatory order has no pattern within the horizon, or
   *     nobody may serve it
   */
  Visits(RoutingCase routing, Eligibility eligibility) {
    orders = routing.orders();
    Windows met = Windows.of(routing);
    windows = orders.stream().map(order -> met.of(order.windows())).toList();
    for (int order = 0; order < orders.size(); order++) {
      boolean isServed = !eligibility.types().get(order).isEmpty();
      patterns.add(patterns(orders.get(order), isServed, routing.days()));
      addVisits(order);
    }
  }

  private static List<DayPattern> patterns(Order order, boolean isServed, int days) {
    List<DayPattern> within =
        order.dayPatterns().stream()
            .filter(pattern -> pattern.days().stream().allMatch(day -> day < days))
            .toList();
    String what = "order " + order.id();
    unless(
        isServed || !order.isMandatory(),
        RoutingFeature.PERMITTED_VEHICLE,
        what + " must be served, and no vehicle that drives may do so");
    unless(
        !within.isEmpty() || !order.isMandatory(),
        RoutingFeature.DAYS_BEYOND_HORIZON,
        "no day pattern of " + what + " lies within the horizon of " + days);
    return isServed ? within : List.of();
  }

  private void addVisits(int order) {
    double alternatives =
        patterns.get(order).stream()
            .mapToDouble(p -> Math.pow(windows.get(order).size(), p.days().size()))
            .sum();
    unless(
        windows.get(order).size() == 1 || alternatives <= MOST_ALTERNATIVES,
        RoutingFeature.SEVERAL_WINDOWS,
        "order " + orders.get(order).id() + " has too many choices of windows on its days");
    patterns.get(order).stream()
        .flatMap(pattern -> pattern.days().stream())
        .distinct()
        .sorted()
        .forEach(day -> windows.get(order).forEach(window -> add(new Visit(order, day, window))));
  }

  private static void unless(boolean plannable, RoutingFeature feature, String message) {
    if (!plannable) {
      throw new UnsupportedRoutingException(feature, message);
    }
  }

  private void add(Visit visit) {
    index.put(visit, all.size());
    all.add(visit);
  }

  List<Visit> all() {
    return all;
  }

  int count() {
    return all.size();
  }

  Visit get(int client) {
    return all.get(client);
  }

  boolean isVisited(int order) {
    return !patterns.get(order).isEmpty();
  }

  /** The clients of each way to visit an order: of each pattern, in each choice of windows. */
  List<List<Integer>> alternatives(int order) {
    return patterns.get(order).stream().flatMap(p -> clients(order, p).stream()).toList();
  }

  private List<List<Integer>> clients(int order, DayPattern pattern) {
    List<List<Integer>> ways = List.of(List.of());
    for (int day : pattern.days()) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> way : ways) {
        for (TimeWindow window : windows.get(order)) {
          int client = Objects.requireNonNull(index.get(new Visit(order, day, window)));
          longer.add(
              IntStream.concat(way.stream().mapToInt(i -> i), IntStream.of(client))
                  .boxed()
                  .toList());
        }
      }
      ways = longer;
    }
    return ways;
  }

  /**
   * Whether the visits of an order stand for themselves: it is visited on the days of its only
   * pattern in its only window and, if it may be left out, on one day.
   */
  boolean isPlain(int order) {
    List<DayPattern> possible = patterns.get(order);
    return possible.isEmpty()
        || (possible.size() == 1
            && windows.get(order).size() == 1
            && (orders.get(order).isMandatory() || possible.get(0).days().size() == 1));
  }
}
