package org.gleaner.solver.routing.search;

import org.gleaner.solver.routing.DailyCapacities;

/**
 * Writes what the beginnings and ends of a route bring to facilities with a daily capacity. A
 * beginning knows it of its finished trips; an end knows where its first trip is unloaded, and what
 * the trips after that bring. The load of the trip in between is known to both, so joining takes
 * constant time.
 */
final class TripUnloading {

  /** Less a depot: where it is unloaded there, the client before tells. */
  private static final int BY_CLIENT = -2;

  private final DailyCapacities capacities;
  private final int depots;
  private final int dimensions;
  private final int at;

  /** By facility and load dimension. */
  final long[] amounts;

  TripUnloading(SearchData data) {
    capacities = data.problem.dailyCapacities();
    depots = data.depots;
    dimensions = data.dimensions;
    at = Route.unloadingAt(data);
    amounts = new long[capacities.facilities() * dimensions];
  }

  /** How many longs are kept: where the first trip of an end is unloaded, and the amounts. */
  static int fields(SearchData data) {
    return 1 + data.problem.dailyCapacities().facilities() * data.dimensions;
  }

  void beginAtEnd(long[] after, int endDepot) {
    after[at] = outlet(endDepot);
  }

  private int outlet(int depot) {
    boolean isByClient = !capacities.outlets().get(depot).byLastClient().isEmpty();
    return isByClient ? BY_CLIENT - depot : capacities.facility(depot, depot);
  }

  private int resolved(long outlet, int last) {
    return outlet <= BY_CLIENT
        ? capacities.facility((int) (BY_CLIENT - outlet), last)
        : (int) outlet;
  }

  /** A beginning with one visit more than that at {@code from}. */
  void extendBeginning(long[] before, int to, int from, int visit, int previous) {
    copy(before, to, from);
    if (visit < depots) {
      add(before, to, capacities.facility(visit, previous), before, from);
    }
  }

  /** An end with one visit more than that at {@code from}. */
  void extendEnd(long[] after, int to, int from, int visit) {
    copy(after, to, from);
    if (visit < depots) {
      add(after, to, (int) after[from + at], after, from);
      after[to + at] = outlet(visit);
    } else {
      after[to + at] = resolved(after[from + at], visit);
    }
  }

  private void copy(long[] all, int to, int from) {
    System.arraycopy(all, from + at + 1, all, to + at + 1, amounts.length);
  }

  private void add(long[] all, int to, int facility, long[] loads, int from) {
    for (int d = 0; facility >= 0 && d < dimensions; d++) {
      all[to + at + 1 + facility * dimensions + d] += loads[from + Route.LOAD + 2 * d];
    }
  }

  /** Begins with what a beginning has unloaded. */
  void start(long[] before, int from) {
    System.arraycopy(before, from + at + 1, amounts, 0, amounts.length);
  }

  void copyTo(Route route) {
    System.arraycopy(amounts, 0, route.unloaded, 0, amounts.length);
  }

  /** Ends a trip with a load. */
  void endTrip(int depot, int last, long[] load) {
    int facility = capacities.facility(depot, last);
    for (int d = 0; facility >= 0 && d < dimensions; d++) {
      amounts[facility * dimensions + d] += load[d];
    }
  }

  /** Joins an end to a trip that has a load so far. */
  void append(long[] after, int from, int last, long[] load) {
    int facility = resolved(after[from + at], last);
    for (int d = 0; facility >= 0 && d < dimensions; d++) {
      amounts[facility * dimensions + d] += load[d] + after[from + Route.LOAD + 2 * d];
    }
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] += after[from + at + 1 + i];
    }
  }
}
