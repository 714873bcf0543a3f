package org.gleaner.solver.routing.days;

import java.util.ArrayList;
import java.util.List;

/** The cheapest way to visit a set of sites on one day, with all vehicles that there are. */
final class DayCosts {

  /** Above what any day costs. */
  static final long NONE = Long.MAX_VALUE / 8;

  /** Sites of a day whose cost is computed in some milliseconds. A day of more counts as none. */
  static final int MOST_SITES = 14;

  private static final int MOST_KEPT = 1 << 19;

  private final TourCosts tours;
  private final int vehicles;

  /** By the number of vehicles that there are at most. */
  private final List<SetTable> known = new ArrayList<>();

  private long computed;

  DayCosts(DayLegs legs, int vehicles) {
    tours = new TourCosts(legs);
    this.vehicles = vehicles;
    for (int count = 0; count <= vehicles; count++) {
      known.add(new SetTable(1, MOST_KEPT));
    }
  }

  /** {@link #NONE} if the vehicles are too few. */
  long of(long set) {
    return Long.bitCount(set) > MOST_SITES ? NONE : of(set, vehicles);
  }

  /** How many costs were not known when they were asked for. */
  long computed() {
    return computed;
  }

  private long of(long set, int count) {
    if (set == 0) {
      return 0;
    }
    if (count == 1) {
      return tours.of(set);
    }
    SetTable table = known.get(count);
    int at = table.find(set);
    if (at < 0) {
      computed++;
      long first = set & -set;
      at = table.add(set, cheapest(set, first, set & ~first, count, NONE));
    }
    return table.figures()[at];
  }

  /** Gives one vehicle what it has and any of the candidates, and the others the rest. */
  private long cheapest(long set, long tour, long candidates, int count, long known) {
    long cost = tours.of(tour);
    if (cost >= known) {
      return known;
    }
    long best = Math.min(known, cost + of(set & ~tour, count - 1));
    for (long left = candidates; left != 0; left &= left - 1) {
      best = cheapest(set, tour | (left & -left), left & (left - 1), count, best);
    }
    return best;
  }

  /** The tours themselves, as {@link TourCosts#tour} has them. */
  List<List<Integer>> tours(long set) {
    List<List<Integer>> plan = new ArrayList<>();
    long left = set;
    for (int count = vehicles; left != 0; count--) {
      long tour = tour(left, count);
      plan.add(tours.tour(tour));
      left &= ~tour;
    }
    return plan;
  }

  /** What the vehicle visits that visits the first of a set. */
  private long tour(long set, int count) {
    long others = set & (set - 1);
    long left = count == 1 ? 0 : others;
    while (tours.of(set & ~left) + of(left, count - 1) != of(set, count)) {
      left = (left - 1) & others;
    }
    return set & ~left;
  }
}
