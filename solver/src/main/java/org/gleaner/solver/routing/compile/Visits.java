package org.gleaner.solver.routing.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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

  /** Of one choice; more would drown the search in ways to do the same. */
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

  /** Orders of more ways than a choice may have. */
  private final Set<Integer> manifold = new HashSet<>();

  /**
   * Collects the visits.
   *
   * @throws UnsupportedRoutingException if a mandatory order has no pattern within the horizon, or
   *     nobody may serve it
   */
  Visits(RoutingCase routing, Eligibility eligibility, Holds holds, LastPlaces last) {
    orders = routing.orders();
    this.holds = holds;
    times = new VisitTimes(routing, eligibility, last);
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
            + " must be served, and no vehicle for it drives on its days, finds it and a place to"
            + " unload it open, and has the time that bans in its zones leave");
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
    if (ways(order) > MOST_ALTERNATIVES && hasSlots(order)) {
      requireFew(order);
      manifold.add(order);
    }
    patterns.get(order).stream()
        .flatMap(pattern -> pattern.days().stream())
        .distinct()
        .sorted()
        .forEach(day -> slots(order, day).forEach(slot -> add(new Visit(order, day, slot))));
  }

  /** Of all patterns together, in every choice of slots; may be more than an integer holds. */
  private double ways(int order) {
    return patterns.get(order).stream()
        .mapToDouble(
            pattern ->
                pattern.days().stream()
                    .mapToDouble(day -> slots(order, day).size())
                    .reduce(1, (a, b) -> a * b))
        .sum();
  }

  private boolean hasSlots(int order) {
    return daySlots(order).anyMatch(slots -> slots.size() > 1);
  }

  private Stream<List<Slot>> daySlots(int order) {
    return patterns.get(order).stream()
        .flatMap(pattern -> pattern.days().stream().map(day -> slots(order, day)));
  }

  /** Those of {@link VisitWays#few} at least are tried. */
  private void requireFew(int order) {
    int patternCount = patterns.get(order).size();
    int most = daySlots(order).mapToInt(List::size).max().orElse(1);
    boolean hasWindows =
        daySlots(order).anyMatch(slots -> slots.stream().map(Slot::time).distinct().count() > 1);
    String slot = hasWindows ? "windows" : "compartments";
    unless(
        (long) patternCount * most <= MOST_ALTERNATIVES,
        hasWindows ? RoutingFeature.SEVERAL_WINDOWS : RoutingFeature.COMPARTMENTS,
        ("order %s has %d day patterns with up to %d choices of %s a day; together at most %d are"
                + " planned: state fewer day patterns or %s")
            .formatted(orders.get(order).id(), patternCount, most, slot, MOST_ALTERNATIVES, slot));
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
   * What is chosen of an order that is not plain: one way to visit it; or on each day one visit,
   * where all days must be visited and the ways to do so are too many to be told apart.
   *
   * @return by choice the alternatives, each with its clients
   */
  List<List<List<Integer>>> choices(int order) {
    return isDayByDay(order)
        ? clients(order, patterns.get(order).get(0)).stream()
            .map(day -> day.stream().map(List::of).toList())
            .toList()
        : List.of(alternatives(order));
  }

  /** Whether an order is a choice on each of its days. */
  boolean isDayByDay(int order) {
    return manifold.contains(order)
        && orders.get(order).isMandatory()
        && patterns.get(order).size() == 1;
  }

  /**
   * The clients of ways to visit an order: of each pattern, in each choice of windows and
   * placements, or where these are too many in a few.
   */
  List<List<Integer>> alternatives(int order) {
    List<DayPattern> possible = patterns.get(order);
    int room = MOST_ALTERNATIVES / Math.max(1, possible.size());
    return possible.stream()
        .map(pattern -> clients(order, pattern))
        .flatMap(
            days ->
                (manifold.contains(order) ? VisitWays.few(days, room) : VisitWays.all(days))
                    .stream())
        .toList();
  }

  /** By day of a pattern those of its slots. */
  private List<List<Integer>> clients(int order, DayPattern pattern) {
    return pattern.days().stream()
        .map(
            day ->
                slots(order, day).stream()
                    .map(slot -> Objects.requireNonNull(index.get(new Visit(order, day, slot))))
                    .toList())
        .toList();
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
