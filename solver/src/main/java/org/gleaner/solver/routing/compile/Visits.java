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
   * @param slot in which it starts, and by whom
   */
  record Visit(int order, int day, VisitTimes.Slot slot) {

    TimeWindow window() {
      return slot.window();
    }

    /** Whether a type of the case that may serve the order may do so now. */
    boolean admits(int type) {
      return slot.types().isEmpty() || slot.types().contains(type);
    }
  }

  private final List<Order> orders;
  private final VisitTimes times;
  private final List<List<DayPattern>> patterns = new ArrayList<>();
  private final List<Map<Integer, List<VisitTimes.Slot>>> slots = new ArrayList<>();
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
    times = new VisitTimes(routing, eligibility);
    for (int order = 0; order < orders.size(); order++) {
      boolean isServed = !eligibility.types().get(order).isEmpty();
      slots.add(new HashMap<>());
      patterns.add(patterns(order, isServed, routing.days()));
      addVisits(order);
    }
  }

  private List<DayPattern> patterns(int index, boolean isServed, int days) {
    Order order = orders.get(index);
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
    List<DayPattern> allowed =
        within.stream()
            .filter(p -> p.days().stream().noneMatch(day -> slots(index, day).isEmpty()))
            .toList();
    unless(
        !isServed || !allowed.isEmpty() || !order.isMandatory(),
        RoutingFeature.PERMITTED_VEHICLE,
        what + " must be served, and bans in its zones leave no vehicle the time for it");
    return isServed ? allowed : List.of();
  }

  private List<VisitTimes.Slot> slots(int order, int day) {
    return slots.get(order).computeIfAbsent(day, d -> times.of(order, d));
  }

  private void addVisits(int order) {
    double alternatives = 0;
    boolean isChoice = false;
    for (DayPattern pattern : patterns.get(order)) {
      double ways = 1;
      for (int day : pattern.days()) {
        ways *= slots(order, day).size();
        isChoice |= slots(order, day).size() > 1;
      }
      alternatives += ways;
    }
    unless(
        !isChoice || alternatives <= MOST_ALTERNATIVES,
        RoutingFeature.SEVERAL_WINDOWS,
        "order " + orders.get(order).id() + " has too many choices of windows on its days");
    patterns.get(order).stream()
        .flatMap(pattern -> pattern.days().stream())
        .distinct()
        .sorted()
        .forEach(day -> slots(order, day).forEach(slot -> add(new Visit(order, day, slot))));
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
        for (VisitTimes.Slot slot : slots(order, day)) {
          int client = Objects.requireNonNull(index.get(new Visit(order, day, slot)));
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
            && possible.get(0).days().stream().allMatch(day -> slots(order, day).size() == 1)
            && (orders.get(order).isMandatory() || possible.get(0).days().size() == 1));
  }
}
