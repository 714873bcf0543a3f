package org.gleaner.solver.routing.days;

import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;

/**
 * The cheapest way to visit a set of sites on one trip, from each place where one may begin to each
 * where it may end, by the recursion of Held and Karp (1962).
 */
final class TripCosts {

  private static final int MOST_KEPT = 1 << 17;
  private static final long NONE = DayCosts.NONE;

  private final DayLegs legs;
  private final int places;

  /** Cheapest from a start until the k-th site of a set is the last: by k, then start. */
  private final SetTable ways;

  /** By start, then end. */
  private final SetTable trips;

  TripCosts(DayLegs legs) {
    this.legs = legs;
    places = legs.places();
    ways = new SetTable(places * DayLegs.MOST_ON_A_TRIP, MOST_KEPT);
    trips = new SetTable(places * places, MOST_KEPT);
  }

  /**
   * Adds to a cost that of the trip from a place to each place where it may end, and keeps the
   * least.
   *
   * @param set not empty, and within the load of a trip
   */
  void addTo(long cost, long set, int start, long[] least) {
    int at = trip(set) + start * places;
    long[] costs = trips.figures();
    for (int end = 0; end < places; end++) {
      least[end] = Math.min(least[end], cost + costs[at + end]);
    }
  }

  long of(long set, int start, int end) {
    int at = trip(set) + start * places + end;
    return trips.figures()[at];
  }

  private int trip(long set) {
    int at = trips.find(set);
    return at >= 0 ? at : computeTrip(set);
  }

  private int computeTrip(long set) {
    int way = way(set);
    long[] costs = new long[places * places];
    Arrays.fill(costs, NONE);
    for (long left = set; left != 0; left &= left - 1) {
      int last = Long.numberOfTrailingZeros(left);
      for (int start = 0; start < places; start++, way++) {
        for (int end = 0; end < places; end++) {
          long cost = ways.figures()[way] + legs.fromSite(last, end);
          costs[start * places + end] = Math.min(costs[start * places + end], cost);
        }
      }
    }
    return trips.add(set, costs);
  }

  private int way(long set) {
    int at = ways.find(set);
    return at >= 0 ? at : computeWay(set);
  }

  private int computeWay(long set) {
    long[] costs = new long[places * DayLegs.MOST_ON_A_TRIP];
    int at = 0;
    for (long left = set; left != 0; left &= left - 1) {
      int last = Long.numberOfTrailingZeros(left);
      for (int start = 0; start < places; start++) {
        costs[at++] = until(set & ~(1L << last), start, last);
      }
    }
    return ways.add(set, costs);
  }

  /** Cheapest from a start through some sites to another. */
  private long until(long before, int start, int last) {
    if (before == 0) {
      return legs.toSite(start, last);
    }
    int at = way(before) + start;
    long best = NONE;
    for (long left = before; left != 0; left &= left - 1, at += places) {
      long leg = legs.between(Long.numberOfTrailingZeros(left), last);
      best = Math.min(best, ways.figures()[at] + leg);
    }
    return best;
  }

  /** The sites in the order of the cheapest trip. */
  List<Integer> order(long set, int start, int end) {
    LinkedList<Integer> order = new LinkedList<>();
    long wanted = of(set, start, end);
    for (long left = set; left != 0; ) {
      int last = last(left, start, end, order, wanted);
      left &= ~(1L << last);
      wanted = until(left, start, last);
      order.addFirst(last);
    }
    return order;
  }

  private int last(long set, int start, int end, LinkedList<Integer> after, long wanted) {
    for (long left = set; left != 0; left &= left - 1) {
      int last = Long.numberOfTrailingZeros(left);
      long leg = after.isEmpty() ? legs.fromSite(last, end) : legs.between(last, after.getFirst());
      if (until(set & ~(1L << last), start, last) + leg == wanted) {
        return last;
      }
    }
    throw new IllegalStateException("no last site of a trip");
  }
}
