package org.gleaner.solver.routing.search;

/**
 * The load that trips carry, by dimension. A beginning knows that of its unfinished trip and what
 * the finished ones carry too much; an end knows the load up to its first reload and what the trips
 * after that carry too much. Joining adds the two loads and counts their excess once the trip is
 * finished.
 */
final class TripLoads {

  /** Of the unfinished trip. */
  final long[] aboard;

  /** Of the finished ones. */
  private final long[] excess;

  private final SearchData data;
  private boolean isWithin;

  TripLoads(SearchData data) {
    this.data = data;
    aboard = new long[data.dimensions];
    excess = new long[data.dimensions];
  }

  /** A beginning or end with one visit more than that at {@code from}. */
  static void extend(SearchData data, int type, long[] all, int at, int from, int visit) {
    int dimensions = data.dimensions;
    for (int d = 0; d < dimensions; d++) {
      int load = Route.LOAD + 2 * d;
      long aboard = all[from + load];
      if (visit < data.depots) {
        all[at + load] = 0;
        all[at + load + 1] = all[from + load + 1] + Math.max(0, aboard - data.capacity[type][d]);
      } else {
        all[at + load] = aboard + data.load[visit * dimensions + d];
        all[at + load + 1] = all[from + load + 1];
      }
    }
  }

  /** Begins with what a beginning carries. */
  void start(long[] before, int at) {
    for (int d = 0; d < aboard.length; d++) {
      aboard[d] = before[at + Route.LOAD + 2 * d];
      excess[d] = before[at + Route.LOAD + 2 * d + 1];
    }
  }

  void collect(int client) {
    for (int d = 0; d < aboard.length; d++) {
      aboard[d] += data.load[client * aboard.length + d];
    }
  }

  void endTrip(int type) {
    for (int d = 0; d < aboard.length; d++) {
      excess[d] += Math.max(0, aboard[d] - data.capacity[type][d]);
      aboard[d] = 0;
    }
  }

  /**
   * @param reloads whether the end has any
   */
  void append(int type, long[] after, int at, boolean reloads) {
    for (int d = 0; d < aboard.length; d++) {
      aboard[d] += after[at + Route.LOAD + 2 * d];
      if (reloads) {
        excess[d] +=
            Math.max(0, aboard[d] - data.capacity[type][d]) + after[at + Route.LOAD + 2 * d + 1];
        aboard[d] = 0; // that excess counts every trip after the first reload of the end
      }
    }
  }

  /** Of all trips, the last one included. */
  long penalty(int type, Penalties penalties) {
    long total = 0;
    isWithin = true;
    for (int d = 0; d < aboard.length; d++) {
      long over = excess[d] + Math.max(0, aboard[d] - data.capacity[type][d]);
      isWithin &= over == 0;
      total += penalties.load[d] * over;
    }
    return total;
  }

  /** Whether the last {@link #penalty} found no excess. */
  boolean isWithin() {
    return isWithin;
  }
}
