package org.gleaner.solver.routing.search;

import org.gleaner.solver.routing.VehicleType;

/**
 * Writes the time data of the beginnings and ends of a route.
 *
 * <p>Where clients have release times, the departure of a trip waits for the latest of them, and
 * that may change at either side of a join. The unfinished trip is then kept apart from all before
 * or after it, as a sequence that begins at any time, together with its release.
 */
final class TripTimes {

  /** How many longs are kept more than without release times: those at the next two offsets. */
  static final int FIELDS = 5;

  private static final int TIME = Route.TIME;

  private final SearchData data;
  private final VehicleType vehicle;
  private final int others;
  private final int release;
  private final TimeSegment segment = new TimeSegment();

  TripTimes(SearchData data, VehicleType vehicle) {
    this.data = data;
    this.vehicle = vehicle;
    others = othersAt(data);
    release = others + 4;
  }

  /** Offset of the time data of the trips before, or after, the unfinished one. */
  static int othersAt(SearchData data) {
    return Route.LOAD + 2 * data.dimensions;
  }

  /** Offset of the release of the unfinished trip. */
  static int releaseAt(SearchData data) {
    return othersAt(data) + 4;
  }

  void beginAtStart(long[] before) {
    segment.set(0, 0, vehicle.earliest(), vehicle.latest());
    segment.store(before, data.hasReleases ? others : TIME);
    if (data.hasReleases) {
      segment.begin();
      segment.store(before, TIME);
    }
  }

  void beginAtEnd(long[] after) {
    segment.set(0, 0, vehicle.earliest(), vehicle.latest());
    segment.store(after, TIME);
  }

  /** A beginning with one visit more, {@code way} behind the beginning at {@code from}. */
  void extend(long[] before, int at, int from, long way, int visit) {
    segment.load(before, from + TIME);
    segment.append(way, data.service[visit], 0, data.earliest[visit], data.latest[visit]);
    if (data.hasReleases) {
      extendTrip(before, at, from, visit);
    }
    segment.store(before, at + TIME);
  }

  private void extendTrip(long[] before, int at, int from, int visit) {
    boolean reload = visit < data.depots;
    System.arraycopy(before, from + others, before, at + others, 4);
    before[at + release] = reload ? 0 : Math.max(before[from + release], data.release[visit]);
    if (reload) {
      TimeSegment done = new TimeSegment();
      done.load(before, from + others);
      done.depart(before[from + release]);
      done.append(0, segment);
      done.store(before, at + others);
      segment.begin();
    }
  }

  /** An end with one visit more, {@code way} before the end at {@code from}. */
  void precede(long[] after, int at, int from, long way, int visit) {
    segment.set(data.service[visit], 0, data.earliest[visit], data.latest[visit]);
    if (data.hasReleases) {
      precedeTrip(after, at, from, way, visit);
    } else {
      segment.append(way, after, from + TIME);
    }
    segment.store(after, at + TIME);
  }

  private void precedeTrip(long[] after, int at, int from, long way, int visit) {
    if (visit >= data.depots) {
      segment.append(way, after, from + TIME);
      System.arraycopy(after, from + others, after, at + others, 4);
      after[at + release] = Math.max(after[from + release], data.release[visit]);
      return;
    }
    TimeSegment rest = new TimeSegment();
    rest.set(0, 0, after[from + release], TimeSegment.ANY_TIME);
    rest.append(way, after, from + TIME);
    if (after[from + Route.RELOADS] > 0) {
      rest.append(0, after, from + others);
    }
    rest.store(after, at + others);
    after[at + release] = 0;
  }
}
