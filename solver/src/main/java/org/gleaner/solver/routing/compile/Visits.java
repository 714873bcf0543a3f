package org.gleaner.solver.routing.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gleaner.domain.routing.DayPattern;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.TimeWindow;
import org.gleaner.solver.routing.RoutingFeature;
import org.gleaner.solver.routing.UnsupportedRoutingException;

/**
 * The visits that orders may ask for: one for each order, day of any of its patterns, window and
 * placement aboard. They are the clients of a problem, in this order. An order that nobody may
 * serve has none.
 */
final class Visits {

  /** Of one order; more would drown the search in ways to do the same. */
  private static final int MOST_ALTERNATIVES = 256;

  /**
   * A visit.
   *
   * @param order position in the case's orders
   * @param day from 0
   * @param slot when it is served, by whom, and where it rides
   */
  record Visit(int order, int day, Slot slot) {

    TimeWindow window() {
      return slot.time().window();
    }

    Holds.Placement placement() {
      return slot.placement();
    }

    /** Whether a type of the case that may serve the order may do so now. */
    boolean admits(int type) {
      List<Integer> types = slot.time().types();
      return types.isEmpty() || types.contains(type);
    }
  }

  /** What a visit of a day chooses. */
  record Slot(VisitTimes.Slot time, Holds.Placement placement) {}

  private final List<Order> orders;
  private final Holds holds;
  private final VisitTimes times;
  private final List<List<DayPattern>> patterns = new ArrayList<>();
  private final List<Map<Integer, List<Slot>>> slots = new ArrayList<>();
  private final List<Visit> all = new ArrayList<>();
  private final Map<Visit, Integer> index = new HashMap<>();

  /**
   * Collects the visits.
   *
   * @throws UnsupportedRoutingException if a mandatory order has no pattern within the horizon, or
   *     nobody may serve it
   */
  Visits(RoutingCase routing, Eligibility eligibility, Holds holds) {
    orders = routing.orders();
    this.holds = holds;
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
        what
            + " must be served, and no vehicle for it drives on its days and has the time that bans"
            + " in its zones leave");
    return isServed ? allowed : List.of();
  }

  private List<Slot> slots(int order, int day) {
    return slots.get(order).computeIfAbsent(day, d -> placed(order, d));
  }

  /** Each time in each place aboard those who may come then. */
  private List<Slot> placed(int order, int day) {
    return times.of(order, day).stream()
        .flatMap(
            time ->
                holds.placements(orders.get(order), typesIn(order, day, time)).stream()
                    .map(placement -> new Slot(time, placement)))
        .toList();
  }

  private Set<Integer> typesIn(int order, int day, VisitTimes.Slot time) {
    return time.types().isEmpty() ? times.typesOn(order, day) : new TreeSet<>(time.types());
  }

  private void addVisits(int order) {
    double alternatives = 0;
    boolean isChoice = false;
    boolean hasWindows = false;
    for (DayPattern pattern : patterns.get(order)) {
      double ways = 1;
      for (int day : pattern.days()) {
        ways *= slots(order, day).size();
        isChoice |= slots(order, day).size() > 1;
        hasWindows |= slots(order, day).stream().map(Slot::time).distinct().count() > 1;
      }
      alternatives += ways;
    }
    unless(
        !isChoice || alternatives <= MOST_ALTERNATIVES,
        hasWindows ? RoutingFeature.SEVERAL_WINDOWS : RoutingFeature.COMPARTMENTS,
        "order "
            + orders.get(order).id()
            + " has too many choices of "
            + (hasWindows ? "windows" : "compartments")
            + " on its days");
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

  /**
   * The clients of each way to visit an order: of each pattern, in each choice of windows and
   * placements.
   */
  List<List<Integer>> alternatives(int order) {
    return patterns.get(order).stream().flatMap(p -> clients(order, p).stream()).toList();
  }

  private List<List<Integer>> clients(int order, DayPattern pattern) {
    List<List<Integer>> ways = List.of(List.of());
    for (int day : pattern.days()) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> way : ways) {
        for (Slot slot : slots(order, day)) {
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
   * pattern in its only window and place aboard and, if it may be left out, on one day.
   */
  boolean isPlain(int order) {
    List<DayPattern> possible = patterns.get(order);
    return possible.isEmpty()
        || (possible.size() == 1
            && possible.get(0).days().stream().allMatch(day -> slots(order, day).size() == 1)
            && (orders.get(order).isMandatory() || possible.get(0).days().size() == 1));
  }
}
