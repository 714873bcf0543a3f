package org.gleaner.solver.routing.search;

import java.util.Arrays;

/**
 * Prices a route composed of pieces of others: the beginning of a route, single visits, inner
 * segments, the end of a route. Beginning and end cost constant time (Vidal et al. 2013, section
 * 4.4), the rest time by its length.
 *
 * <p>A recording evaluation also keeps the visits, so that a move states its new route once and
 * uses it both to be priced and to be made.
 */
final class Evaluation {

  /** Dearer than any route, and far enough from overflow to be added a few times. */
  static final long FORBIDDEN = 1L << 60;

  private final SearchData data;
  private final Penalties penalties;
  private final boolean records;
  private final TimeSegment time = new TimeSegment();
  private final long[] load;
  private final long[] excess;

  int[] visits;
  int size;

  private Route base;
  private long[] distances = {};
  private long[] durations = {};
  private int last;
  private int reloads;
  private long distance;

  /** What the last {@link #finish} found, penalties apart from cost. */
  long penalty;

  boolean isInTime;
  boolean isWithinLoad;
  boolean isWithinDistance;

  Evaluation(SearchData data, Penalties penalties, boolean records) {
    this.data = data;
    this.penalties = penalties;
    this.records = records || data.hasReleases;
    load = new long[data.dimensions];
    excess = new long[data.dimensions];
    visits = new int[this.records ? 64 : 0];
    base = new Route(data, 0);
  }

  /** Begins with what {@code route} does up to {@code position}, in a vehicle of its type. */
  Evaluation start(Route route, int position) {
    base = route;
    distances = data.problem.distances(route.vehicle.profile());
    durations = data.problem.durations(route.vehicle.profile());
    last = route.visits[position];
    distance = route.distance[position];
    reloads = route.reloads[position];
    size = 0;
    if (records) {
      record(route, 1, position);
    }
    size = position;
    for (int d = 0; d < load.length; d++) {
      load[d] = route.loadBefore[position * load.length + d];
      excess[d] = route.excessBefore[position * load.length + d];
    }
    if (data.isTimed) {
      int at = 4 * position;
      time.set(route.before[at], route.before[at + 1], route.before[at + 2], route.before[at + 3]);
    }
    return this;
  }

  Evaluation add(int location) {
    if (records) {
      record(location);
    }
    size++;
    int way = last * data.locations + location;
    distance += distances[way];
    if (data.isTimed && !data.hasReleases) {
      time.append(
          durations[way],
          data.service[location],
          0,
          data.earliest[location],
          data.latest[location]);
    }
    last = location;
    if (location < data.depots) {
      reload(location);
    } else {
      for (int d = 0; d < load.length; d++) {
        load[d] += data.load[location * load.length + d];
      }
    }
    return this;
  }

  /** The visits at positions {@code from} to {@code to}; none if they cross. */
  Evaluation add(Route route, int from, int to) {
    for (int i = from; i <= to; i++) {
      add(route.visits[i]);
    }
    return this;
  }

  /** The visits at positions {@code to} down to {@code from}. */
  Evaluation addReversed(Route route, int from, int to) {
    for (int i = to; i >= from; i--) {
      add(route.visits[i]);
    }
    return this;
  }

  /** Ends with what {@code route} does from {@code position} on; returns the penalised cost. */
  long finish(Route route, int position) {
    if (route.type != base.type || data.hasReleases) {
      add(route, position, route.size);
      end();
    } else {
      if (records) {
        record(route, position, route.size);
      }
      append(route, position);
    }
    return price();
  }

  private void append(Route route, int position) {
    int way = last * data.locations + route.visits[position];
    distance += distances[way] + route.distance[route.size + 1] - route.distance[position];
    size += route.size + 1 - position;
    int more = route.reloads[route.size] - route.reloads[position - 1];
    reloads += more;
    for (int d = 0; d < load.length; d++) {
      int at = position * load.length + d;
      load[d] += route.loadAfter[at];
      if (more > 0) {
        excess[d] += Math.max(0, load[d] - data.capacity[base.type][d]) + route.excessAfter[at];
        load[d] = 0; // excessAfter counts every trip after the first reload of the tail
      }
    }
    if (data.isTimed) {
      long[] after = route.after;
      int at = 4 * position;
      time.append(durations[way], after[at], after[at + 1], after[at + 2], after[at + 3]);
    }
  }

  private void reload(int depot) {
    reloads += data.mayReload[base.type][depot] ? 1 : data.locations;
    for (int d = 0; d < load.length; d++) {
      excess[d] += Math.max(0, load[d] - data.capacity[base.type][d]);
      load[d] = 0;
    }
  }

  private void end() {
    int way = last * data.locations + base.vehicle.endDepot();
    distance += distances[way];
    if (data.hasReleases) {
      drive();
    } else if (data.isTimed) {
      time.append(durations[way], 0, 0, base.vehicle.earliest(), base.vehicle.latest());
    }
  }

  /** Joins all visits in order; leaving for a trip waits until its clients are released. */
  private void drive() {
    time.set(0, 0, base.vehicle.earliest(), base.vehicle.latest());
    int from = base.vehicle.startDepot();
    depart(0);
    for (int i = 0; i < size; i++) {
      int at = visits[i];
      long way = durations[from * data.locations + at];
      time.append(way, data.service[at], 0, data.earliest[at], data.latest[at]);
      if (at < data.depots) {
        depart(i + 1);
      }
      from = at;
    }
    long way = durations[from * data.locations + base.vehicle.endDepot()];
    time.append(way, 0, 0, base.vehicle.earliest(), base.vehicle.latest());
  }

  private void depart(int next) {
    long released = 0;
    for (int i = next; i < size && visits[i] >= data.depots; i++) {
      released = Math.max(released, data.release[visits[i]]);
    }
    time.append(0, 0, 0, released, Long.MAX_VALUE >> 2);
  }

  private long price() {
    if (size == 0) {
      penalty = 0;
      isInTime = true;
      isWithinLoad = true;
      isWithinDistance = true;
      return 0;
    }
    if (reloads > base.vehicle.reloadLimit()) {
      return FORBIDDEN;
    }
    long tooFar = Math.max(0, distance - base.vehicle.maxDistance());
    penalty = penalties.distance * tooFar + loadPenalty();
    isWithinDistance = tooFar == 0;
    long cost = base.vehicle.fixedCost() + base.vehicle.unitDistanceCost() * distance;
    isInTime = true;
    if (data.isTimed) {
      long net = time.duration - time.timeWarp;
      long late = time.timeWarp + Math.max(0, net - base.vehicle.maxDuration());
      penalty += penalties.time * late;
      isInTime = late == 0;
      cost += base.vehicle.unitDurationCost() * time.duration;
    }
    return cost + penalty;
  }

  private long loadPenalty() {
    long total = 0;
    isWithinLoad = true;
    for (int d = 0; d < load.length; d++) {
      long over = excess[d] + Math.max(0, load[d] - data.capacity[base.type][d]);
      isWithinLoad &= over == 0;
      total += penalties.load[d] * over;
    }
    return total;
  }

  private void record(int location) {
    if (visits.length == size) {
      visits = Arrays.copyOf(visits, 2 * size);
    }
    visits[size] = location;
  }

  private void record(Route route, int from, int to) {
    int length = Math.max(0, to - from + 1);
    if (visits.length < size + length) {
      visits = Arrays.copyOf(visits, 2 * (size + length));
    }
    System.arraycopy(route.visits, from, visits, size, length);
  }
}
