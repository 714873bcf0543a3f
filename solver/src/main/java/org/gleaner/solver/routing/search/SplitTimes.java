package org.gleaner.solver.routing.search;

import org.gleaner.solver.routing.SplitRests;

/**
 * Finds the best way to take the rests of a route that may be taken in parts: it is driven anew for
 * each, which takes long, but only routes with rests pay for it, and of those only the ones whose
 * waiting, overtime or lateness may become less.
 */
final class SplitTimes {

  private final SearchData data;
  private final RouteTime again;
  private int[] route = {};

  /** What the last {@link #drive} found. */
  long cost;

  long late;

  SplitTimes(SearchData data) {
    this.data = data;
    again = new RouteTime(data);
  }

  /**
   * Drives a route in all ways.
   *
   * @param base of the same vehicle type
   * @param wholeCost of its time with whole rests
   * @param wholeLate by how much it is late with them
   */
  void drive(Route base, int[] visits, int size, long wholeCost, long wholeLate) {
    cost = wholeCost;
    late = wholeLate;
    route = visits;
    if (late == 0 && cost == leastCost(base, size)) {
      return;
    }
    for (long[] moved : SplitRests.of(base.vehicle.hours(), driving(base, size))) {
      again.start(base, 0);
      for (int way = 0; way < size; way++) {
        again.moved = moved[way];
        again.visit(leg(base, way, size), visits[way]);
      }
      again.moved = moved[size];
      again.end(stop(base, size - 1, size));
      again.moved = 0;
      keep(again.cost(), again.late());
    }
  }

  private void keep(long otherCost, long otherLate) {
    if (otherLate < late || (otherLate == late && otherCost < cost)) {
      cost = otherCost;
      late = otherLate;
    }
  }

  private int stop(Route base, int way, int size) {
    if (way < 0) {
      return base.vehicle.startDepot();
    }
    return way < size ? route[way] : base.vehicle.endDepot();
  }

  private int leg(Route base, int way, int size) {
    return stop(base, way - 1, size) * data.locations + stop(base, way, size);
  }

  private long[] driving(Route base, int size) {
    int[] table = data.driving[base.vehicle.profile()];
    long[] driving = new long[size + 1];
    for (int way = 0; way <= size; way++) {
      driving[way] = table[leg(base, way, size)];
    }
    return driving;
  }

  /** Of a route that never waits and is home before overtime. */
  private long leastCost(Route base, int size) {
    long busy = busy(base, size);
    return base.vehicle.unitDurationCost() * busy + base.vehicle.hours().unfairWork().cost(busy);
  }

  /** Time that it drives, serves and rests. */
  private long busy(Route base, int size) {
    long busy = 0;
    long driven = 0;
    int[] durations = data.durations[base.vehicle.profile()].from;
    int[] driving = data.driving[base.vehicle.profile()];
    for (int way = 0; way <= size; way++) {
      int leg = leg(base, way, size);
      long then = driven + driving[leg];
      busy += durations[leg] + base.vehicle.hours().rests().between(driven, then);
      busy += way < size ? data.service[stop(base, way, size)] : 0;
      driven = then;
    }
    return busy;
  }
}
