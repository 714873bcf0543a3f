package org.gleaner.solver.routing.search;

import java.util.Arrays;
import org.gleaner.solver.routing.Break;
import org.gleaner.solver.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/**
 * The earliest drive of a route with breaks that have windows. For each number of breaks taken so
 * far it keeps how late the vehicle has been, when it is ready to leave, how long it has waited and
 * by how much it could leave its depot later without being later anywhere: of all ways to place
 * them the least late, then the earliest, then the one with the latest departure. Breaks are taken
 * on the way or while waiting.
 *
 * <p>Where clients have release times, a trip is driven when it is complete: only then it is known
 * when it may leave.
 */
final class BreakClock {

  private static final long NEVER = Long.MAX_VALUE >> 2;
  private static final Break[] NONE = {};

  /** How many longs a stop of an unfinished trip takes. */
  private static final int STOP = 4;

  private final SearchData data;

  private @Nullable VehicleType vehicle;
  private Break[] breaks = NONE;
  private long[] late = new long[1];
  private long[] time = new long[1];
  private long[] waited = new long[1];
  private long[] slack = new long[1];
  private long[] nextLate = new long[1];
  private long[] nextTime = new long[1];
  private long[] nextWaited = new long[1];
  private long[] nextSlack = new long[1];

  /** Windows of the stop ahead. */
  private long[] opens = new long[1];

  private long[] closes = new long[1];
  private int windows;

  /** The stops of the unfinished trip, where that waits for releases: way, service, window. */
  private long[] trip = new long[8 * STOP];

  private int length;

  /** Whether a trip has been driven: before the first one nobody takes a break. */
  private boolean hasLeft;

  BreakClock(SearchData data) {
    this.data = data;
  }

  /** How many longs keep the clock of a vehicle. */
  static int size(VehicleType vehicle) {
    return 4 * (vehicle.hours().breaks().size() + 1);
  }

  private void set(VehicleType other) {
    if (vehicle != other) {
      vehicle = other;
      breaks = other.hours().breaks().toArray(NONE);
      late = new long[breaks.length + 1];
      time = new long[breaks.length + 1];
      waited = new long[breaks.length + 1];
      slack = new long[breaks.length + 1];
      nextLate = new long[breaks.length + 1];
      nextTime = new long[breaks.length + 1];
      nextWaited = new long[breaks.length + 1];
      nextSlack = new long[breaks.length + 1];
    }
  }

  void begin(VehicleType of) {
    set(of);
    Arrays.fill(late, NEVER);
    late[0] = 0;
    time[0] = of.earliest();
    waited[0] = 0;
    slack[0] = of.latest() - of.earliest();
  }

  /**
   * As it was stored.
   *
   * @param isUnderWay whether that was behind the start depot
   */
  void load(VehicleType of, long[] from, int at, boolean isUnderWay) {
    set(of);
    length = 0;
    hasLeft = isUnderWay;
    System.arraycopy(from, at, late, 0, late.length);
    System.arraycopy(from, at + late.length, time, 0, late.length);
    System.arraycopy(from, at + 2 * late.length, waited, 0, late.length);
    System.arraycopy(from, at + 3 * late.length, slack, 0, late.length);
  }

  void store(long[] to, int at) {
    System.arraycopy(late, 0, to, at, late.length);
    System.arraycopy(time, 0, to, at + late.length, late.length);
    System.arraycopy(waited, 0, to, at + 2 * late.length, late.length);
    System.arraycopy(slack, 0, to, at + 3 * late.length, late.length);
  }

  /** Drives to a stop and serves it, where trips wait for releases at the end of the trip. */
  void drive(long way, long service, long earliest, long latest) {
    if (!data.hasReleases) {
      go(way, service, earliest, latest);
      return;
    }
    if (length == trip.length) {
      trip = Arrays.copyOf(trip, 2 * length);
    }
    trip[length++] = way;
    trip[length++] = service;
    trip[length++] = earliest;
    trip[length++] = latest;
  }

  /** Leaves for the trip once all its clients are released, and drives it. */
  void finishTrip(long release) {
    if (release > 0 && hasLeft) {
      go(0, 0, release, TimeSegment.ANY_TIME);
    } else if (release > 0) {
      waitUntil(release);
    }
    for (int i = 0; i < length; i += STOP) {
      go(trip[i], trip[i + 1], trip[i + 2], trip[i + 3]);
    }
    length = 0;
    hasLeft = true;
  }

  /** At the start depot. */
  private void waitUntil(long release) {
    long wait = Math.max(0, release - time[0]);
    time[0] += wait;
    waited[0] += wait;
  }

  /** Drives to a place that is a depot for each of its windows, and unloads there at once. */
  void unload(long way, int[] doors) {
    if (opens.length < doors.length) {
      opens = new long[doors.length];
      closes = new long[doors.length];
    }
    windows = doors.length;
    for (int i = 0; i < windows; i++) {
      opens[i] = data.earliest[doors[i]];
      closes[i] = data.latest[doors[i]];
    }
    go(way, data.service[doors[0]]);
  }

  private void go(long way, long service, long earliest, long latest) {
    windows = 1;
    opens[0] = earliest;
    closes[0] = latest;
    go(way, service);
  }

  private void go(long way, long service) {
    Arrays.fill(nextLate, NEVER);
    for (int taken = 0; taken < late.length; taken++) {
      if (late[taken] != NEVER) {
        leave(taken, way, service);
      }
    }
    long[] lateBefore = late;
    long[] timeBefore = time;
    long[] waitedBefore = waited;
    long[] slackBefore = slack;
    late = nextLate;
    time = nextTime;
    waited = nextWaited;
    slack = nextSlack;
    nextLate = lateBefore;
    nextTime = timeBefore;
    nextWaited = waitedBefore;
    nextSlack = slackBefore;
  }

  private void leave(int taken, long way, long service) {
    long lateness = late[taken];
    long now = time[taken];
    long waits = waited[taken];
    long delay = slack[taken];
    long left = way;
    for (int then = taken; ; then++) {
      long arrival = now + left;
      int window = met(arrival);
      long latest = closes[window];
      long begin = Math.min(Math.max(arrival, opens[window]), latest);
      long waitsThere = waits + Math.max(0, begin - arrival);
      long tooLate = Math.max(0, arrival - latest);
      long delayThere = Math.min(delay, waitsThere + latest - begin);
      offer(then, lateness + tooLate, begin + service, waitsThere, delayThere);
      if (then == breaks.length) {
        return;
      }
      Break next = breaks[then];
      begin = next.begin(now);
      lateness += Math.max(0, now - begin);
      now = Math.min(now, begin);
      delay = Math.min(delay, waits + next.closing(now) - now);
      long driving = Math.min(left, begin - now);
      waits += begin - now - driving;
      left -= driving;
      now = begin + next.duration();
    }
  }

  /** The first window that is met from a time on; the last if none is. */
  private int met(long arrival) {
    int window = 0;
    while (window < windows - 1 && arrival > closes[window]) {
      window++;
    }
    return window;
  }

  private void offer(int then, long lateness, long ready, long waits, long delay) {
    boolean isBetter =
        lateness < nextLate[then]
            || (lateness == nextLate[then]
                && (ready < nextTime[then]
                    || (ready == nextTime[then] && delay > nextSlack[then])));
    if (isBetter) {
      nextLate[then] = lateness;
      nextTime[then] = ready;
      nextWaited[then] = waits;
      nextSlack[then] = delay;
    }
  }

  /** With all breaks taken. */
  long late() {
    return late[breaks.length];
  }

  long time() {
    return time[breaks.length];
  }

  /** Shortest between leaving and ending at that time. */
  long span(VehicleType of) {
    return time() - of.earliest() - Math.min(slack[breaks.length], waited[breaks.length]);
  }
}
