package org.gleaner.domain.routing.replan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gleaner.domain.routing.DayPattern;
import org.gleaner.domain.routing.ImpossibleOrder;
import org.gleaner.domain.routing.Order;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.domain.routing.RoutePlans;
import org.gleaner.domain.routing.RoutingCase;
import org.gleaner.domain.routing.RoutingSolution;

/**
 * Orders that are visited on some days of a pattern and miss the others: the visits stand. They may
 * miss days that were planned anew and days from which on they are cancelled. An order that a plan
 * had left out gets its visits day by day, as days are planned anew: it may miss any until then.
 */
public final class MissedVisits {

  private final LiveDay live;
  private final RoutingSolution solution;
  private final Set<String> leftOut;
  private final List<TreeSet<Integer>> visits;

  /** By order, in the order of the case; none that is visited as it is to be, or not at all. */
  private final Map<Integer, List<Integer>> missed = new TreeMap<>();

  private MissedVisits(LiveDay live, RoutingSolution solution, Set<String> leftOut) {
    this.live = live;
    this.solution = solution;
    this.leftOut = leftOut;
    this.visits = VisitDays.of(live.routing(), solution.routes());
    for (int i = 0; i < visits.size(); i++) {
      int order = i;
      missedBy(order).ifPresent(days -> missed.put(order, days));
    }
  }

  /**
   * What routes of all days miss.
   *
   * @param leftOut ids of orders of which some visit, or all, had no place before
   */
  public static MissedVisits of(LiveDay live, RoutingSolution solution, Set<String> leftOut) {
    return new MissedVisits(live, solution, leftOut);
  }

  /** Of the days that it may miss, those without a visit; of several patterns the fewest. */
  private Optional<List<Integer>> missedBy(int order) {
    Set<Integer> visited = visits.get(order);
    List<DayPattern> patterns = live.routing().orders().get(order).dayPatterns();
    if (visited.isEmpty() || VisitDays.isWhole(patterns, visited)) {
      return Optional.empty();
    }
    return patterns.stream()
        .filter(pattern -> pattern.days().containsAll(visited))
        .map(pattern -> pattern.days().stream().filter(day -> !visited.contains(day)).toList())
        .filter(days -> days.stream().allMatch(day -> mayMiss(order, day)))
        .min(Comparator.comparingInt(List::size));
  }

  private boolean mayMiss(int order, int day) {
    return live.routing().progressOn(day).isPresent()
        || live.isCancelled(order, day)
        || leftOut.contains(live.routing().orders().get(order).id());
  }

  /**
   * The days on which an order that is visited on others misses a visit.
   *
   * @param order position in the case
   * @return from 0, ascending; none if it has all its visits, or none at all
   */
  public List<Integer> of(int order) {
    return missed.getOrDefault(order, List.of());
  }

  /** The case in which such orders may be visited as they are. */
  public RoutingCase excused() {
    List<Order> orders = new ArrayList<>(live.routing().orders());
    for (int i : missed.keySet()) {
      List<DayPattern> patterns = new ArrayList<>(orders.get(i).dayPatterns());
      patterns.add(new DayPattern(List.copyOf(visits.get(i))));
      orders.set(i, orders.get(i).withDayPatterns(patterns));
    }
    return live.routing().withOrders(orders);
  }

  /**
   * The plan of the routes, checked. It names what is left out, orders and visits.
   *
   * @param left orders that need not be visited, or that miss visits, and why
   */
  public RoutePlan plan(List<ImpossibleOrder> left) {
    RoutePlan plan = RoutePlans.of(excused(), solution, left);
    Map<String, RoutePlan.Unserved> unserved = new HashMap<>();
    plan.unserved().forEach(one -> unserved.put(one.id(), one));
    List<Order> orders = live.routing().orders();
    for (ImpossibleOrder one : left) {
      if (missed.containsKey(one.order())) {
        Order order = orders.get(one.order());
        unserved.put(
            order.id(),
            // Its prize is not lost while it is visited on other days.
            new RoutePlan.Unserved(
                order.id(), order.name(), null, one.reason().id(), one.message()));
      }
    }
    return plan.withUnserved(
        orders.stream().map(order -> unserved.get(order.id())).filter(Objects::nonNull).toList());
  }
}
