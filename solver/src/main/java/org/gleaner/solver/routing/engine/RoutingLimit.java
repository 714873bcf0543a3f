package org.gleaner.solver.routing.engine;

import org.gleaner.solver.run.RunMeter;

/** What a run may spend. */
public sealed interface RoutingLimit {

  /**
   * Share that is spent, from 0 to 1 or more.
   *
   * @param iteration made so far
   */
  double progress(RunMeter meter, long iteration);

  /** Seconds of a clock that goes at least as fast as the limit's; infinite if none counts. */
  double secondsLeft(RunMeter meter);

  /** A part of it, as a limit of its own. */
  RoutingLimit share(double share);

  /**
   * Kept back from a limit of time, for what comes after the search: the check, the writing and the
   * end of the process.
   */
  static double usable(double seconds) {
    return seconds - Math.min(0.25, seconds / 20);
  }

  /** Reproducible on every machine. */
  record Iterations(long count) implements RoutingLimit {

    public Iterations {
      if (count < 1) {
        throw new IllegalArgumentException("iterations must be positive: " + count);
      }
    }

    @Override
    public RoutingLimit share(double share) {
      return new Iterations(Math.max(1, Math.round(count * share)));
    }

    @Override
    public double progress(RunMeter meter, long iteration) {
      return (double) iteration / count;
    }

    @Override
    public double secondsLeft(RunMeter meter) {
      return Double.POSITIVE_INFINITY;
    }
  }

  /** Seconds of some clock. */
  sealed interface Time extends RoutingLimit {

    double seconds();

    /** Seconds that the clock has gone. */
    double spent(RunMeter meter);

    @Override
    default double progress(RunMeter meter, long iteration) {
      return spent(meter) / usable(seconds());
    }

    @Override
    default double secondsLeft(RunMeter meter) {
      return usable(seconds()) - spent(meter);
    }
  }

  /** On the clock on the wall. */
  record WallSeconds(double seconds) implements Time {

    public WallSeconds {
      requirePositive(seconds);
    }

    @Override
    public RoutingLimit share(double share) {
      return new WallSeconds(seconds * share);
    }

    @Override
    public double spent(RunMeter meter) {
      return meter.wallSeconds();
    }
  }

  /** Of the process and all its children, on all processors. */
  record CpuSeconds(double seconds) implements Time {

    public CpuSeconds {
      requirePositive(seconds);
    }

    @Override
    public RoutingLimit share(double share) {
      return new CpuSeconds(seconds * share);
    }

    @Override
    public double spent(RunMeter meter) {
      return meter.cpuSeconds();
    }
  }

  private static void requirePositive(double seconds) {
    if (!(seconds > 0 && Double.isFinite(seconds))) {
      throw new IllegalArgumentException("seconds must be positive: " + seconds);
    }
  }
}
