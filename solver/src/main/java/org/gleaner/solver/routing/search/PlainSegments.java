package org.gleaner.solver.routing.search;

import org.gleaner.solver.routing.VehicleType;

/**
 * Writes the data of all changed beginnings or ends of a route in one go where they are distance,
 * one load and time at most: each is the last one and a visit more, which stays in registers. A
 * search with long routes spends a third of its time on these data.
 */
final class PlainSegments {

  private final SearchData data;
  private final int stride;
  private final long capacity;
  private final int[] distances;
  private final int[] durations;

  PlainSegments(SearchData data, VehicleType vehicle, int type) {
    this.data = data;
    stride = Route.stride(data);
    capacity = data.capacity[type][0];
    distances = data.distances[vehicle.profile()].from;
    durations = data.durations[vehicle.profile()].from;
  }

  /** Whether the routes of a problem have no other data. */
  static boolean areAll(SearchData data) {
    return data.dimensions == 1
        && data.hasPlainTimes
        && !data.hasGoods
        && !data.limitsUnloading
        && !data.hasStability;
  }

  /** From behind position {@code known} up to the last visit. */
  void fillBefore(long[] before, int[] visits, int known, int size) {
    int at = known * stride;
    long distance = before[at + Route.DISTANCE];
    long reloads = before[at + Route.RELOADS];
    long aboard = before[at + Route.LOAD];
    long excess = before[at + Route.LOAD + 1];
    TimeSegment time = new TimeSegment();
    time.load(before, at + Route.TIME);
    for (int i = known + 1; i <= size; i++) {
      at += stride;
      int visit = visits[i];
      int way = visits[i - 1] * data.locations + visit;
      distance += distances[way];
      if (visit < data.depots) {
        reloads++;
        excess += Math.max(0, aboard - capacity);
        aboard = 0;
      } else {
        aboard += data.load[visit];
      }
      store(before, at, distance, reloads, aboard, excess);
      if (data.isTimed) {
        time.append(
            durations[way], data.service[visit], 0, data.earliest[visit], data.latest[visit]);
        time.store(before, at + Route.TIME);
      }
    }
  }

  /** From ahead of position {@code known} down to the first visit. */
  void fillAfter(long[] after, int[] visits, int known, int size) {
    int at = (size + 1 - known) * stride;
    long distance = after[at + Route.DISTANCE];
    long reloads = after[at + Route.RELOADS];
    long aboard = after[at + Route.LOAD];
    long excess = after[at + Route.LOAD + 1];
    TimeSegment time = new TimeSegment();
    time.load(after, at + Route.TIME);
    for (int i = known - 1; i >= 1; i--) {
      at += stride;
      int visit = visits[i];
      int way = visit * data.locations + visits[i + 1];
      distance += distances[way];
      if (visit < data.depots) {
        reloads++;
        excess += Math.max(0, aboard - capacity);
        aboard = 0;
      } else {
        aboard += data.load[visit];
      }
      store(after, at, distance, reloads, aboard, excess);
      if (data.isTimed) {
        time.precede(durations[way], data.service[visit], data.earliest[visit], data.latest[visit]);
        time.store(after, at + Route.TIME);
      }
    }
  }

  private static void store(
      long[] all, int at, long distance, long reloads, long aboard, long excess) {
    all[at + Route.DISTANCE] = distance;
    all[at + Route.RELOADS] = reloads;
    all[at + Route.LOAD] = aboard;
    all[at + Route.LOAD + 1] = excess;
  }
}
