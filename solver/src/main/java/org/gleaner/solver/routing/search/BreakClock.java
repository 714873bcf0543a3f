package org.gleaner.solver.routing.search;

import java.util.Arrays;
import org.gleaner.solver.routing.Break;
import org.gleaner.solver.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/**
 * The earliest drive of a route with breaks that have windows. For each number of breaks taken so
 * far it keeps how late the vehicle has been and when it is ready to leave, of all ways to place
 * them the least late and then the earliest. Breaks are taken on the way or while waiting.
 */
final class BreakClock {

  private static final long NEVER = Long.MAX_VALUE >> 2;
  private static final Break[] NONE = {};

  private @Nullable VehicleType vehicle;
  private Break[] breaks = NONE;
  private long[] late = new long[1];
  private long[] time = new long[1];
  private long[] nextLate = new long[1];
  private long[] nextTime = new long[1];

  /** How many longs keep the clock of a vehicle. */
  static int size(VehicleType vehicle) {
    return 2 * (vehicle.hours().breaks().size() + 1);
  }

  private void set(VehicleType other) {
    if (vehicle != other) {
      vehicle = other;
      breaks = other.hours().breaks().toArray(NONE);
      late = new long[breaks.length + 1];
      time = new long[breaks.length + 1];
      nextLate = new long[breaks.length + 1];
      nextTime = new long[breaks.length + 1];
    }
  }

  void begin(VehicleType of) {
    set(of);
    Arrays.fill(late, NEVER);
    late[0] = 0;
    time[0] = of.earliest();
  }

  void load(VehicleType of, long[] from, int at) {
    set(of);
    System.arraycopy(from, at, late, 0, late.length);
    System.arraycopy(from, at + late.length, time, 0, late.length);
  }

  void store(long[] to, int at) {
    System.arraycopy(late, 0, to, at, late.length);
    System.arraycopy(time, 0, to, at + late.length, late.length);
  }

  /** Drives to a stop and serves it. */
  void drive(long way, long service, long earliest, long latest) {
    Arrays.fill(nextLate, NEVER);
    for (int taken = 0; taken < late.length; taken++) {
      if (late[taken] != NEVER) {
        leave(taken, way, service, earliest, latest);
      }
    }
    long[] lateBefore = late;
    long[] timeBefore = time;
    late = nextLate;
    time = nextTime;
    nextLate = lateBefore;
    nextTime = timeBefore;
  }

  private void leave(int taken, long way, long service, long earliest, long latest) {
    long lateness = late[taken];
    long now = time[taken];
    long left = way;
    for (int then = taken; ; then++) {
      long arrival = now + left;
      long delay = Math.max(0, arrival - latest);
      long ready = Math.min(Math.max(arrival, earliest), latest) + service;
      offer(then, lateness + delay, ready);
      if (then == breaks.length) {
        return;
      }
      Break next = breaks[then];
      long begin = next.begin(now);
      lateness += Math.max(0, now - begin);
      left -= Math.min(left, Math.max(0, begin - now));
      now = begin + next.duration();
    }
  }

  private void offer(int then, long lateness, long ready) {
    if (lateness < nextLate[then] || (lateness == nextLate[then] && ready < nextTime[then])) {
      nextLate[then] = lateness;
      nextTime[then] = ready;
    }
  }

  /** With all breaks taken. */
  long late() {
    return late[breaks.length];
  }

  long time() {
    return time[breaks.length];
  }
}
