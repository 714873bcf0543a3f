package org.gleaner.solver.routing.search;

import org.gleaner.solver.routing.DailyCapacities;

/**
 * What the routes of a plan bring to the facilities on each day, and what is too much of it. Routes
 * are coupled here alone: a change of one route is priced by what it adds to the excess, all others
 * staying as they are but for one that may be changed with it.
 */
final class DailyUnloading {

  private static final int NO_OTHER = -1;

  private final Penalties penalties;
  private final int dimensions;

  /** Facilities times dimensions: what there is of each route, and of each day. */
  private final int perDay;

  private final int[] firstOf;
  private final long[] most;
  private final long[] amounts;
  private long excess;
  private long penalty;

  /** Of the route that is changed with the next one: where its day begins, and what is more. */
  private int firstOfOther = NO_OTHER;

  private final long[] ofOther;

  DailyUnloading(SearchData data, Penalties penalties) {
    this.penalties = penalties;
    dimensions = data.dimensions;
    DailyCapacities capacities = data.problem.dailyCapacities();
    perDay = capacities.facilities() * dimensions;
    firstOf = capacities.dayOf().stream().mapToInt(day -> day * perDay).toArray();
    most = capacities.most().stream().flatMap(m -> m.stream()).mapToLong(m -> m).toArray();
    amounts = new long[most.length];
    ofOther = new long[perDay];
  }

  boolean isWithin() {
    return excess == 0;
  }

  /** Of the whole plan. */
  long penalty() {
    return penalty;
  }

  void account(Route route, int sign) {
    int first = firstOf[route.type];
    for (int i = 0; i < perDay; i++) {
      long more = sign * route.unloaded[i];
      if (more != 0) {
        long before = over(first + i, amounts[first + i]);
        amounts[first + i] += more;
        long change = over(first + i, amounts[first + i]) - before;
        excess += change;
        penalty += weight(i) * change;
      }
    }
  }

  /** Prices the next changes beside a change of this route. */
  void with(Route route, long[] instead) {
    firstOfOther = firstOf[route.type];
    for (int i = 0; i < perDay; i++) {
      ofOther[i] = instead[i] - route.unloaded[i];
    }
  }

  void alone() {
    firstOfOther = NO_OTHER;
  }

  /** What the penalty changes by if a route brings other amounts. */
  long change(Route route, long[] instead) {
    int first = firstOf[route.type];
    long change = 0;
    for (int i = 0; i < perDay; i++) {
      long more = instead[i] - route.unloaded[i];
      if (more != 0) {
        long now = amounts[first + i] + (first == firstOfOther ? ofOther[i] : 0);
        change += weight(i) * (over(first + i, now + more) - over(first + i, now));
      }
    }
    return change;
  }

  /** After the weights have changed. */
  void reprice() {
    penalty = 0;
    for (int i = 0; i < amounts.length; i++) {
      penalty += weight(i) * over(i, amounts[i]);
    }
  }

  private long over(int index, long amount) {
    return Math.max(0, amount - most[index]);
  }

  /** Days begin at multiples of the dimensions. */
  private long weight(int index) {
    return penalties.unloading[index % dimensions];
  }
}
