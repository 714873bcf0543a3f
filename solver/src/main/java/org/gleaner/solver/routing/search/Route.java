package org.gleaner.solver.routing.search;

import java.util.Arrays;
import org.gleaner.solver.routing.VehicleType;

/**
 * The route of one vehicle with the segment data of everything up to, and everything from, each
 * position. Position 0 is the start depot, positions 1 to {@code size} the visits, then the end
 * depot.
 */
final class Route {

  final int type;
  final VehicleType vehicle;
  private final SearchData data;
  private final TimeSegment segment = new TimeSegment();

  int[] visits;
  int size;

  /** Distance and reloads up to each position. */
  long[] distance = {};

  int[] reloads = {};

  /** Time data up to each position, and from it: duration, time warp, earliest, latest. */
  long[] before = {};

  long[] after = {};

  /**
   * Per position and dimension: load of the trip so far, excess of the trips done before it; load
   * of the rest of the trip, excess of the trips after it.
   */
  long[] loadBefore = {};

  long[] excessBefore = {};
  long[] loadAfter = {};
  long[] excessAfter = {};

  /** Set by {@link Solution} whenever the visits or the weights change. */
  long cost;

  long penalty;
  boolean isInTime = true;
  boolean isWithinLoad = true;
  boolean isWithinDistance = true;

  /** The visits as they were when the current step began, for its undoing. */
  int[] saved = {};

  int savedSize;
  boolean isTouched;

  Route(SearchData data, int type) {
    this.data = data;
    this.type = type;
    vehicle = data.types[type];
    visits = new int[] {vehicle.startDepot(), vehicle.endDepot()};
    fill();
  }

  boolean isEmpty() {
    return size == 0;
  }

  boolean isFeasible() {
    return isInTime && isWithinLoad && isWithinDistance;
  }

  void save() {
    if (saved.length < size) {
      saved = new int[Math.max(size, 2 * saved.length)];
    }
    System.arraycopy(visits, 1, saved, 0, size);
    savedSize = size;
  }

  void set(int[] newVisits, int newSize) {
    if (visits.length < newSize + 2) {
      visits = new int[2 * newSize + 2];
      visits[0] = vehicle.startDepot();
    }
    System.arraycopy(newVisits, 0, visits, 1, newSize);
    visits[newSize + 1] = vehicle.endDepot();
    size = newSize;
    fill();
  }

  private void fill() {
    ensureCapacity();
    fillDistance();
    fillLoad();
    if (data.isTimed && !data.hasReleases) {
      fillTime();
    }
  }

  private void ensureCapacity() {
    if (distance.length >= size + 2) {
      return;
    }
    int length = visits.length;
    distance = new long[length];
    reloads = new int[length];
    before = new long[4 * length];
    after = new long[4 * length];
    loadBefore = new long[length * data.dimensions];
    excessBefore = new long[length * data.dimensions];
    loadAfter = new long[length * data.dimensions];
    excessAfter = new long[length * data.dimensions];
  }

  private void fillDistance() {
    long[] matrix = data.problem.distances(vehicle.profile());
    for (int i = 1; i <= size + 1; i++) {
      distance[i] = distance[i - 1] + matrix[visits[i - 1] * data.locations + visits[i]];
      reloads[i] = reloads[i - 1] + (i <= size && visits[i] < data.depots ? 1 : 0);
    }
  }

  private void fillLoad() {
    int dimensions = data.dimensions;
    int end = (size + 1) * dimensions;
    Arrays.fill(loadAfter, end, end + dimensions, 0);
    Arrays.fill(excessAfter, end, end + dimensions, 0);
    for (int d = 0; d < dimensions; d++) {
      long capacity = data.capacity[type][d];
      for (int i = 1; i <= size; i++) {
        int at = i * dimensions + d;
        boolean reload = visits[i] < data.depots;
        long load = loadBefore[at - dimensions];
        loadBefore[at] = reload ? 0 : load + data.load[visits[i] * dimensions + d];
        excessBefore[at] =
            excessBefore[at - dimensions] + (reload ? Math.max(0, load - capacity) : 0);
      }
      for (int i = size; i >= 1; i--) {
        int at = i * dimensions + d;
        boolean reload = visits[i] < data.depots;
        long load = loadAfter[at + dimensions];
        loadAfter[at] = reload ? 0 : load + data.load[visits[i] * dimensions + d];
        excessAfter[at] =
            excessAfter[at + dimensions] + (reload ? Math.max(0, load - capacity) : 0);
      }
    }
  }

  private void fillTime() {
    long[] travel = data.problem.durations(vehicle.profile());
    segment.set(0, 0, vehicle.earliest(), vehicle.latest());
    store(before, 0);
    for (int i = 1; i <= size; i++) {
      int at = visits[i];
      long way = travel[visits[i - 1] * data.locations + at];
      segment.append(way, data.service[at], 0, data.earliest[at], data.latest[at]);
      store(before, i);
    }
    segment.set(0, 0, vehicle.earliest(), vehicle.latest());
    store(after, size + 1);
    for (int i = size; i >= 1; i--) {
      int at = visits[i];
      int next = 4 * (i + 1);
      long way = travel[at * data.locations + visits[i + 1]];
      segment.set(data.service[at], 0, data.earliest[at], data.latest[at]);
      segment.append(way, after[next], after[next + 1], after[next + 2], after[next + 3]);
      store(after, i);
    }
  }

  private void store(long[] target, int position) {
    int at = 4 * position;
    target[at] = segment.duration;
    target[at + 1] = segment.timeWarp;
    target[at + 2] = segment.earliest;
    target[at + 3] = segment.latest;
  }
}
