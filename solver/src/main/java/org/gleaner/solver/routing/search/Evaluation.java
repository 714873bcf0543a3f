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
  private final int release;
  private final int others;
  private final int changesAt;
  private final TimeSegment time = new TimeSegment();

  /** Where visits have release times: the trips finished, and the latest release of this one. */
  private final TimeSegment done = new TimeSegment();

  private long released;

  /** Where the time at the wheel is limited. */
  private long driven;

  private final int drivingAt;
  private int[] driving = {};

  /** Where rests may be taken in parts: what is added to the time of the next way. */
  long moved;

  private final @Nullable SplitTimes splits;

  /** Where the vehicle has breaks with windows: tells its time instead of the segments. */
  private final BreakClock clock;

  private boolean hasBreaks;

  /** Whether it has a stop on its way home or breaks, so that its time is driven to the end. */
  private boolean drivesEnd;

  private final TripLoads loads;
  private final TripGoods goods;

  /** Where facilities limit what all vehicles of a day unload. */
  final TripUnloading unloading;

  private final @Nullable DailyUnloading ofPlan;

  int[] visits;
  int size;

  private Route base;
  private int[] distances = {};
  private int[] durations = {};
  private int last;
  private long reloads;
  private boolean isForbidden;
  private long late;
  private long distance;
  private long changes;

  /** What the last {@link #finish} found, penalties apart from cost. */
  long penalty;

  boolean isInTime;
  boolean isWithinLoad;
  boolean isWithinDistance;

  /** Prices routes as parts of a plan: what they unload too much with all others included. */
  Evaluation(Solution solution, Penalties penalties, boolean records) {
    this(solution.data, penalties, records, solution.unloading, splits(solution.data, penalties));
  }

  /** Prices routes by themselves. */
  Evaluation(SearchData data, Penalties penalties, boolean records) {
    this(data, penalties, records, null, splits(data, penalties));
  }

  /** Of rests that are taken whole. */
  static Evaluation ofWholeRests(SearchData data, Penalties penalties) {
    return new Evaluation(data, penalties, false, null, null);
  }

  private static @Nullable SplitTimes splits(SearchData data, Penalties penalties) {
    return data.splitsRests ? new SplitTimes(data, penalties) : null;
  }

  private Evaluation(
      SearchData data,
      Penalties penalties,
      boolean isRecorded,
      @Nullable DailyUnloading ofPlan,
      @Nullable SplitTimes splits) {
    this.splits = splits;
    // Where rests may be split a route has to be driven anew, stop by stop.
    records = isRecorded || splits != null;
    this.ofPlan = data.limitsUnloading ? ofPlan : null;
    this.data = data;
    this.penalties = penalties;
    others = TripTimes.othersAt(data);
    release = TripTimes.releaseAt(data);
    drivingAt = DrivingTimes.at(data);
    changesAt = Route.changesAt(data);
    loads = new TripLoads(data);
    goods = new TripGoods(data);
    unloading = new TripUnloading(data);
    clock = new BreakClock(data);
    visits = new int[records ? 64 : 0];
    base = new Route(data, 0, 0);
  }

  @Override
  public Evaluation start(Route route, int position) {
    base = route;
    int profile = route.vehicle.profile();
    distances = data.distances[profile].from;
    durations = data.durations[profile].from;
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
      time.load(before, at + Route.TIME);
      if (data.hasReleases) {
        done.load(before, at + others);
        released = before[at + release];
      }
      if (data.limitsDriving) {
        driving = data.driving[profile];
        driven = before[at + drivingAt + DrivingTimes.DRIVEN];
      }
      if (data.drivesEnds) {
        startClock(route, position);
      }
    }
    if (data.hasGoods) {
      goods.start(before, at);
    }
    if (data.limitsUnloading) {
      unloading.start(before, at);
    }
    return this;
  }

  private void startClock(Route route, int position) {
    hasBreaks = !route.vehicle.hours().breaks().isEmpty();
    drivesEnd = hasBreaks || data.lastDoors.areBefore(route.vehicle.endDepot());
    if (hasBreaks) {
      route.resume(clock, position);
    }
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
      travel(way, data.service[location], data.earliest[location], data.latest[location]);
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
      if (data.hasReleases) {
        released = Math.max(released, data.release[location]);
      }
    }
    if (data.hasGoods) {
      goods.add(location);
    }
    return this;
  }

  private void travel(int way, long service, long earliest, long latest) {
    long travel = durations[way];
    if (data.limitsDriving) {
      travel += rests(way);
    }
    if (hasBreaks) {
      clock.drive(travel, service, earliest, latest);
    } else {
      time.append(travel, service, 0, earliest, latest);
    }
  }

  /** Drives a way; returns the time of the rests on it. */
  private long rests(int way) {
    long before = driven;
    driven += driving[way];
    return base.vehicle.hours().rests().between(before, driven) + moved;
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
    if (route.type == base.type && !isDrivenAgain(route, position)) {
      if (records) {
        record(route, position, route.size);
      }
      append(route, position);
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

  /** Whether the time data of an end do not hold after what was driven so far. */
  private boolean isDrivenAgain(Route route, int position) {
    if (drivesEnd) {
      return true;
    }
    if (!data.limitsDriving) {
      return false;
    }
    int end = route.afterAt(position) + drivingAt;
    int way = last * data.locations + route.visits[position];
    long more = driven + driving[way] - route.after[end + DrivingTimes.DRIVEN];
    return more > route.after[end + DrivingTimes.MORE]
        || -more > route.after[end + DrivingTimes.LESS];
  }

  private void append(Route route, int position) {
    int way = last * data.locations + route.visits[position];
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
      long travel = durations[way];
      if (data.limitsDriving) {
        travel += rests(way);
        driven += after[at + drivingAt + DrivingTimes.LEFT];
      }
      time.append(travel, after, at + Route.TIME);
      if (data.hasReleases) {
        released = Math.max(released, after[at + release]);
        finishTrip();
        if (more > 0) {
          done.append(0, after, at + others);
        }
      }
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
    if (data.hasReleases) {
      finishTrip();
      time.begin();
      released = 0;
    }
  }

  private void end() {
    int way = last * data.locations + base.vehicle.endDepot();
    distance += distances[way];
    if (data.isTimed) {
      int home = drivesEnd ? wayFromLastStop(way) : way;
      travel(home, 0, base.vehicle.earliest(), base.vehicle.latest());
      if (data.hasReleases) {
        finishTrip();
      }
    }
    if (data.hasGoods) {
      goods.endTrip(base.vehicle.endDepot());
    }
    if (data.limitsUnloading) {
      unloading.endTrip(base.vehicle.endDepot(), last, loads.aboard);
    }
  }

  /** Makes the stop that is on the way home, if there is one; returns what is left of the way. */
  private int wayFromLastStop(int way) {
    int[] doors = data.lastDoors.of(base.vehicle.endDepot(), last);
    if (doors.length == 0) {
      return way;
    }
    int first = last * data.locations + doors[0];
    long travel = durations[first] + (data.limitsDriving ? rests(first) : 0);
    if (data.hasReleases) {
      finishTrip();
      time.begin();
      released = 0;
    }
    if (hasBreaks) {
      clock.unload(travel, doors);
    } else {
      TimeSegment all = data.hasReleases ? done : time;
      int door = LastDoors.met(doors, data.latest, all.end() + travel);
      all.append(travel, data.service[door], 0, data.earliest[door], data.latest[door]);
    }
    return doors[0] * data.locations + base.vehicle.endDepot();
  }

  private void finishTrip() {
    if (hasBreaks) {
      clock.finishTrip(released);
      return;
    }
    done.depart(released);
    done.append(0, time);
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
      cost += hasBreaks ? priceClock() : priceSegments();
      penalty += penalties.time * late;
      isInTime = late == 0;
    }
    return cost + penalty;
  }

  private long priceSegments() {
    long cost = timeCost();
    if (splits != null && base.vehicle.hours().maySplitRests(driven)) {
      splits.drive(base, visits, size, cost, late);
      late = splits.late;
      return splits.cost;
    }
    return cost;
  }

  /** What the time of a route costs that is complete, {@link #late} found out as well. */
  long timeCost() {
    return priceTime(data.hasReleases ? done : time);
  }

  /** Ends a route whose time alone is wanted. */
  void endTime() {
    end();
  }

  long late() {
    return late;
  }

  private long priceTime(TimeSegment all) {
    long net = all.duration - all.timeWarp;
    late = all.timeWarp + Math.max(0, net - base.vehicle.maxDuration());
    long cost = base.vehicle.unitDurationCost() * all.duration;
    if (data.hasOvertime) {
      // Departing at the earliest begin gives the least duration, and ends as soon as can be.
      cost += base.vehicle.hours().overtime().cost(all.earliest + net);
    }
    if (data.hasFairWork) {
      cost += base.vehicle.hours().unfairWork().cost(all.duration);
    }
    if (data.limitsDriving) {
      late += Math.max(0, driven - base.vehicle.hours().maxDriving());
    }
    return cost;
  }

  private long priceClock() {
    long span = clock.span(base.vehicle);
    long duration = span + clock.late();
    late = clock.late() + Math.max(0, span - base.vehicle.maxDuration());
    if (data.limitsDriving) {
      late += Math.max(0, driven - base.vehicle.hours().maxDriving());
    }
    return base.vehicle.unitDurationCost() * duration
        + base.vehicle.hours().overtime().cost(clock.time())
        + base.vehicle.hours().unfairWork().cost(duration);
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
