package org.gleaner.solver.routing.search;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Prices a composed route, penalties included. Beginning and end cost constant time (Vidal et al.
 * 2013, section 4.4), the rest time by its length.
 *
 * <p>A recording evaluation also keeps the visits, so that a move states its new route once and
 * uses it both to be priced and to be made.
 */
final class Evaluation implements Composition {

  /** Dearer than any route, and far enough from overflow to be added a few times. */
  static final long FORBIDDEN = 1L << 60;

  private final SearchData data;
  private final Penalties penalties;
  private final boolean records;
  private final int changesAt;
  private final RouteTime time;
  private final @Nullable SplitTimes splits;
  private final TripLoads loads;
  private final TripGoods goods;

  /** Where facilities limit what all vehicles of a day unload. */
  final TripUnloading unloading;

  private final @Nullable DailyUnloading ofPlan;

  int[] visits;
  int size;

  private Route base;
  private int[] distances = {};
  private int last;
  private long reloads;
  private boolean isForbidden;
  private long distance;
  private long changes;

  /** What the last {@link #finish} found, penalties apart from cost. */
  long penalty;

  boolean isInTime;
  boolean isWithinLoad;
  boolean isWithinDistance;

  /** Prices routes as parts of a plan: what they unload too much with all others included. */
  Evaluation(Solution solution, Penalties penalties, boolean records) {
    this(solution.data, penalties, records, solution.unloading);
  }

  /** Prices routes by themselves. */
  Evaluation(SearchData data, Penalties penalties, boolean records) {
    this(data, penalties, records, null);
  }

  private Evaluation(
      SearchData data, Penalties penalties, boolean isRecorded, @Nullable DailyUnloading ofPlan) {
    splits = data.splitsRests ? new SplitTimes(data) : null;
    // Where rests may be split a route has to be driven anew, stop by stop.
    records = isRecorded || splits != null;
    this.ofPlan = data.limitsUnloading ? ofPlan : null;
    this.data = data;
    this.penalties = penalties;
    changesAt = Route.changesAt(data);
    loads = new TripLoads(data);
    goods = new TripGoods(data);
    unloading = new TripUnloading(data);
    time = new RouteTime(data);
    visits = new int[records ? 64 : 0];
    base = new Route(data, 0, 0);
  }

  @Override
  public Evaluation start(Route route, int position) {
    base = route;
    distances = route.ways.from;
    last = route.visits[position];
    if (records) {
      size = 0;
      record(route, 1, position);
    }
    size = position;
    long[] before = route.before;
    int at = position * route.stride;
    distance = before[at + Route.DISTANCE];
    reloads = before[at + Route.RELOADS];
    isForbidden = false;
    changes = data.hasStability ? before[at + changesAt] : 0;
    loads.start(before, at);
    if (data.isTimed) {
      time.start(route, position);
    }
    if (data.hasGoods) {
      goods.start(before, at);
    }
    if (data.limitsUnloading) {
      unloading.start(before, at);
    }
    return this;
  }

  @Override
  public Evaluation add(int location) {
    if (records) {
      record(location);
    }
    size++;
    int way = last * data.locations + location;
    distance += distances[way];
    if (data.isTimed) {
      time.visit(way, location);
    }
    int previous = last;
    last = location;
    if (data.hasStability) {
      changes += data.changes(base.type, location);
    }
    isForbidden |= !data.mayStop[base.type][location];
    if (location < data.depots) {
      reload(previous);
    } else {
      loads.collect(location);
    }
    if (data.hasGoods) {
      goods.add(location);
    }
    return this;
  }

  @Override
  public Evaluation add(Route route, int from, int to) {
    for (int i = from; i <= to; i++) {
      add(route.visits[i]);
    }
    return this;
  }

  @Override
  public Evaluation addReversed(Route route, int from, int to) {
    for (int i = to; i >= from; i--) {
      add(route.visits[i]);
    }
    return this;
  }

  @Override
  public long finish(Route route, int position) {
    int way = last * data.locations + route.visits[position];
    if (route.type == base.type && !time.isDrivenAgain(way, route, position)) {
      if (records) {
        record(route, position, route.size);
      }
      append(way, route, position);
    } else {
      add(route, position, route.size);
      end();
    }
    return price();
  }

  /** Ends here, on the way to the end depot; returns the penalised cost. */
  long finish() {
    end();
    return price();
  }

  private void append(int way, Route route, int position) {
    long[] after = route.after;
    int at = route.afterAt(position);
    distance += distances[way] + after[at + Route.DISTANCE];
    size += route.size + 1 - position;
    if (data.limitsUnloading) {
      unloading.append(after, at, last, loads.aboard);
    }
    long more = after[at + Route.RELOADS];
    if (data.hasStability) {
      changes += after[at + changesAt];
    }
    reloads += more;
    loads.append(base.type, after, at, more > 0);
    if (data.isTimed) {
      time.append(way, route, position);
    }
    if (data.hasGoods) {
      goods.append(after, at);
    }
  }

  private void reload(int previous) {
    reloads++;
    if (data.limitsUnloading) {
      unloading.endTrip(last, previous, loads.aboard);
    }
    loads.endTrip(base.type);
  }

  private void end() {
    distance += distances[last * data.locations + base.vehicle.endDepot()];
    if (data.isTimed) {
      time.end(last);
    }
    if (data.hasGoods) {
      goods.endTrip(base.vehicle.endDepot());
    }
    if (data.limitsUnloading) {
      unloading.endTrip(base.vehicle.endDepot(), last, loads.aboard);
    }
  }

  private long price() {
    long price = routePrice();
    return ofPlan == null ? price : price + ofPlan.change(base, unloading.amounts);
  }

  /** What is priced next is a change beside that to the route priced last. */
  void keep() {
    if (ofPlan != null) {
      ofPlan.with(base, unloading.amounts);
    }
  }

  void release() {
    if (ofPlan != null) {
      ofPlan.alone();
    }
  }

  private long routePrice() {
    if (size == 0) {
      penalty = 0;
      isInTime = true;
      isWithinLoad = true;
      isWithinDistance = true;
      return 0;
    }
    if (isForbidden || reloads > base.reloadLimit) {
      penalty = FORBIDDEN;
      isInTime = false;
      isWithinLoad = false;
      isWithinDistance = false;
      return FORBIDDEN;
    }
    long tooFar = Math.max(0, distance - base.vehicle.maxDistance());
    penalty = penalties.distance * tooFar + loadPenalty();
    isWithinDistance = tooFar == 0;
    long cost = base.vehicle.fixedCost() + base.unitDistanceCost * distance;
    if (data.hasStability) {
      cost += data.changePrice * changes;
    }
    isInTime = true;
    if (data.isTimed) {
      cost += priceTime();
    }
    return cost + penalty;
  }

  private long priceTime() {
    long cost = time.cost();
    long late = time.late();
    if (splits != null && time.maySplitRests()) {
      splits.drive(base, visits, size, cost, late);
      cost = splits.cost;
      late = splits.late;
    }
    penalty += penalties.time * late;
    isInTime = late == 0;
    return cost;
  }

  private long loadPenalty() {
    long total = loads.penalty(base.type, penalties);
    isWithinLoad = loads.isWithin();
    if (data.hasGoods) {
      isWithinLoad &= goods.broken() == 0;
      total += penalties.goods * goods.broken();
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
