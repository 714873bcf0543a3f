package org.gleaner.solver.run;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When a solve may end.
 *
 * @param gap relative gap at which a plan is good enough
 * @param time wall time; null for none
 * @param work units of work for a deterministic solve (multiples of the default effort); ignored
 *     otherwise
 * @param deterministic fixed engine order, one thread, node and iteration limits only: equal inputs
 *     give equal plans on every machine, and {@code time} is ignored
 */
public record SolveLimits(
    double gap, @Nullable Duration time, int work, int threads, long seed, boolean deterministic) {

  public SolveLimits {
    if (!(gap >= 0)) {
      throw new IllegalArgumentException("gap must not be negative: " + gap);
    }
    if (work < 1 || threads < 1) {
      throw new IllegalArgumentException("work and threads must be positive");
    }
  }

  /** To a gap within a time, on all threads given. */
  public static SolveLimits within(double gap, Duration time, int threads) {
    return new SolveLimits(gap, time, 1, threads, 1, false);
  }

  /** Reproducible, to a gap or until the work is done. */
  public static SolveLimits reproducible(double gap, int work) {
    return new SolveLimits(gap, null, work, 1, 1, true);
  }

  public SolveLimits withGap(double newGap) {
    return new SolveLimits(newGap, time, work, threads, seed, deterministic);
  }
}
