package org.gleaner.solver.routing.search;

import java.util.Arrays;
import org.gleaner.solver.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/**
 * The route of one vehicle with the segment data of everything up to, and everything from, each
 * position. Position 0 is the start depot, positions 1 to {@code size} the visits, then the end
 * depot.
 *
 * <p>The data of one position lie together, because they are read together: {@code stride} longs,
 * the fields at the offsets below. Beginnings are numbered by their last position, ends by how many
 * positions they are from the end depot, so that a change leaves the data of both its sides alone.
 */
final class Route {

  static final int DISTANCE = 0;
  static final int RELOADS = 1;

  /** Of a beginning or end, or, where visits have release times, of its unfinished trip. */
  static final int TIME = 2;

  /** Load of the unfinished trip, excess of the finished ones, by dimension. */
  static final int LOAD = 6;

  /** Of no route ever. */
  static final long NO_VERSION = -1;

  final int index;
  final int type;
  final VehicleType vehicle;
  final int stride;
  final LegTable ways;
  final long unitDistanceCost;
  final int reloadLimit;
  private final SearchData data;
  private final int[] durations;
  private final int[] driving;
  private final TripTimes times;
  private final DrivingTimes drivingTimes;
  private final boolean hasRests;
  private final boolean hasBreaks;
  private final TripGoods goods;
  private final TripUnloading unloading;
  private final @Nullable PlainSegments plain;

  int[] visits;
  int size;
  long[] before = {};
  long[] after = {};

  /**
   * Where the vehicle has breaks with windows: its {@link BreakClock} after each visit, where trips
   * wait for releases after each reload.
   */
  long[] clocks = {};

  /** Set by {@link Solution} whenever the visits or the weights change. */
  long cost;

  /** Counts the changes of the visits or the weights. */
  long version;

  long penalty;

  /** By facility with a daily capacity and load dimension; set by {@link Solution} likewise. */
  final long[] unloaded;

  boolean isInTime = true;
  boolean isWithinLoad = true;
  boolean isWithinDistance = true;

  /** The visits as they were when the current step began, for its undoing. */
  int[] saved = {};

  int savedSize;
  boolean isTouched;

  Route(SearchData data, int index, int type) {
    this.data = data;
    this.index = index;
    this.type = type;
    vehicle = data.types[type];
    stride = stride(data);
    ways = data.distances[vehicle.profile()];
    unitDistanceCost = vehicle.unitDistanceCost();
    reloadLimit = vehicle.reloadLimit();
    durations = data.durations[vehicle.profile()].from;
    driving = data.driving[vehicle.profile()];
    times = new TripTimes(data, vehicle);
    drivingTimes = new DrivingTimes(data, vehicle.hours());
    hasRests = vehicle.hours().rests().isLimit();
    hasBreaks = !vehicle.hours().breaks().isEmpty();
    goods = new TripGoods(data);
    unloading = new TripUnloading(data);
    plain = PlainSegments.areAll(data) ? new PlainSegments(data, vehicle, type) : null;
    unloaded = new long[unloading.amounts.length];
    visits = new int[] {vehicle.startDepot(), vehicle.endDepot()};
    ensureCapacity();
    times.beginAtStart(before);
    times.beginAtEnd(after);
    if (hasBreaks) {
      BreakClock clock = new BreakClock(data);
      clock.begin(vehicle);
      clock.store(clocks, 0);
    }
    if (data.limitsDriving) {
      drivingTimes.end(after, driven());
    }
    if (data.hasGoods) {
      goods.beginAtEnd(after, vehicle.endDepot());
    }
    if (data.limitsUnloading) {
      unloading.beginAtEnd(after, vehicle.endDepot());
    }
  }

  static int stride(SearchData data) {
    return changesAt(data) + (data.hasStability ? 1 : 0);
  }

  /** Offset of the data of kinds of goods. */
  static int goodsAt(SearchData data) {
    return DrivingTimes.at(data) + (data.limitsDriving ? DrivingTimes.FIELDS : 0);
  }

  /** Where changes have a price: offset of how many visits are changes. */
  static int changesAt(SearchData data) {
    return unloadingAt(data) + (data.limitsUnloading ? TripUnloading.fields(data) : 0);
  }

  /** Offset of the data of what is unloaded where. */
  static int unloadingAt(SearchData data) {
    return goodsAt(data) + (data.hasGoods ? TripGoods.FIELDS : 0);
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Where the data of the end that begins at a position lie in {@link #after}. */
  int afterAt(int position) {
    return (size + 1 - position) * stride;
  }

  int reloadCount() {
    return (int) before[size * stride + RELOADS];
  }

  void save() {
    if (saved.length < size) {
      saved = new int[Math.max(size, 2 * saved.length)];
    }
    System.arraycopy(visits, 1, saved, 0, size);
    savedSize = size;
  }

  /**
   * Replaces the visits.
   *
   * @param same how many of the first visits stay as they are
   * @param sameAtEnd how many of the last visits stay as they are
   */
  void set(int[] newVisits, int newSize, int same, int sameAtEnd) {
    if (visits.length < newSize + 2) {
      visits = Arrays.copyOf(visits, 2 * newSize + 2);
      ensureCapacity();
    }
    System.arraycopy(newVisits, 0, visits, 1, newSize);
    visits[newSize + 1] = vehicle.endDepot();
    size = newSize;
    fill(same, sameAtEnd);
  }

  private void ensureCapacity() {
    before = Arrays.copyOf(before, visits.length * stride);
    after = Arrays.copyOf(after, visits.length * stride);
    if (hasBreaks) {
      clocks = Arrays.copyOf(clocks, visits.length * BreakClock.size(vehicle));
    }
  }

  private void fill(int same, int sameAtEnd) {
    if (plain == null) {
      fillAll(same, sameAtEnd);
    } else {
      plain.fillBefore(before, visits, same, size);
      plain.fillAfter(after, visits, size + 1 - sameAtEnd, size);
    }
  }

  private void fillAll(int same, int sameAtEnd) {
    for (int i = same + 1; i <= size; i++) {
      fillBefore(i);
    }
    if (data.limitsDriving) {
      drivingTimes.end(after, driven());
    }
    if (hasBreaks) {
      fillClocks(same);
    }
    // With rests, every end depends on what is driven before it.
    for (int i = hasRests ? size : size - sameAtEnd; i >= 1; i--) {
      fillAfter(i);
    }
  }

  /** To the end depot. */
  private long driven() {
    return driven(size) + driving[visits[size] * data.locations + visits[size + 1]];
  }

  private long driven(int position) {
    return before[position * stride + DrivingTimes.at(data) + DrivingTimes.DRIVEN];
  }

  private void fillClocks(int same) {
    int length = BreakClock.size(vehicle);
    BreakClock clock = new BreakClock(data);
    resume(clock, same);
    for (int i = same + 1; i <= size; i++) {
      drive(clock, i);
      if (data.hasReleases && visits[i] < data.depots) {
        clock.finishTrip(before[(i - 1) * stride + TripTimes.releaseAt(data)]);
      }
      if (isKnown(i)) {
        clock.store(clocks, i * length);
      }
    }
  }

  /** Sets a clock to what it is after the visit at a position. */
  void resume(BreakClock clock, int position) {
    int from = position;
    while (!isKnown(from)) {
      from--;
    }
    clock.load(vehicle, clocks, from * BreakClock.size(vehicle), from > 0);
    for (int i = from + 1; i <= position; i++) {
      drive(clock, i);
    }
  }

  /** Whether the clock there does not depend on what is visited behind. */
  private boolean isKnown(int position) {
    return !data.hasReleases || position == 0 || visits[position] < data.depots;
  }

  private void drive(BreakClock clock, int position) {
    int visit = visits[position];
    int way = visits[position - 1] * data.locations + visit;
    long rests =
        data.limitsDriving
            ? vehicle.hours().rests().between(driven(position - 1), driven(position))
            : 0;
    clock.drive(
        durations[way] + rests, data.service[visit], data.earliest[visit], data.latest[visit]);
  }

  private void fillBefore(int position) {
    int at = position * stride;
    int visit = visits[position];
    int way = visits[position - 1] * data.locations + visit;
    boolean reload = visit < data.depots;
    long[] all = before;
    all[at + DISTANCE] = all[at - stride + DISTANCE] + ways.from[way];
    all[at + RELOADS] = all[at - stride + RELOADS] + (reload ? 1 : 0);
    TripLoads.extend(data, type, all, at, at - stride, visit);
    if (data.isTimed) {
      long rests = data.limitsDriving ? drivingTimes.extend(all, at, at - stride, driving[way]) : 0;
      times.extend(all, at, at - stride, durations[way] + rests, visit);
    }
    if (data.hasGoods) {
      goods.extendBeginning(all, at, at - stride, visit);
    }
    if (data.limitsUnloading) {
      unloading.extendBeginning(all, at, at - stride, visit, visits[position - 1]);
    }
    if (data.hasStability) {
      countChanges(all, at, visit);
    }
  }

  private void fillAfter(int position) {
    int at = afterAt(position);
    int visit = visits[position];
    int way = visit * data.locations + visits[position + 1];
    boolean reload = visit < data.depots;
    long[] all = after;
    all[at + DISTANCE] = all[at - stride + DISTANCE] + ways.from[way];
    all[at + RELOADS] = all[at - stride + RELOADS] + (reload ? 1 : 0);
    TripLoads.extend(data, type, all, at, at - stride, visit);
    if (data.isTimed) {
      long rests =
          data.limitsDriving
              ? drivingTimes.precede(all, at, at - stride, driven(position), driving[way])
              : 0;
      times.precede(all, at, at - stride, durations[way] + rests, visit);
    }
    if (data.hasGoods) {
      goods.extendEnd(all, at, at - stride, visit);
    }
    if (data.limitsUnloading) {
      unloading.extendEnd(all, at, at - stride, visit);
    }
    if (data.hasStability) {
      countChanges(all, at, visit);
    }
  }

  private void countChanges(long[] all, int at, int visit) {
    int changes = at + stride - 1;
    all[changes] = all[changes - stride] + data.changes(type, visit);
  }
}
