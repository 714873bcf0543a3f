package org.gleaner.solver.run;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A point in time after which work should end, or none. */
public final class Deadline {

  private static final double NANOS_PER_SECOND = 1e9;

  private final LongSupplier nanoClock;
  private final long begin;
  private final double seconds;

  private Deadline(LongSupplier nanoClock, double seconds) {
    this.nanoClock = nanoClock;
    this.begin = nanoClock.getAsLong();
    this.seconds = seconds;
  }

  /**
   * @param time from now; null for never
   */
  public static Deadline in(@Nullable Duration time, LongSupplier nanoClock) {
    double seconds = time == null ? Double.POSITIVE_INFINITY : time.toNanos() / NANOS_PER_SECOND;
    return new Deadline(nanoClock, seconds);
  }

  /** Seconds left, negative once it has passed; infinite if it never comes. */
  public double secondsLeft() {
    return seconds - secondsGone();
  }

  public double secondsGone() {
    return (nanoClock.getAsLong() - begin) / NANOS_PER_SECOND;
  }
}
