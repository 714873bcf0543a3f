package org.gleaner.shell.session;

import java.time.Duration;
import org.gleaner.domain.planning.ObjectiveKind;
import org.gleaner.shell.input.UsageException;
import org.gleaner.solver.run.SolveLimits;
import org.jspecify.annotations.Nullable;

/**
 * What a planning command was asked for.
 *
 * @param objective null for the case's own
 * @param work null unless the solve is to be deterministic
 */
public record PlanningLimits(
    @Nullable ObjectiveKind objective,
    double gap,
    Duration time,
    int threads,
    long seed,
    @Nullable Integer work) {

  /** A year; counted in nanoseconds centuries would not fit. */
  private static final Duration LONGEST = Duration.ofDays(365);

  /** Which of the limits holds depends on whether the solve is to be reproducible. */
  public static PlanningLimits of(
      @Nullable ObjectiveKind objective,
      double gap,
      Duration time,
      int threads,
      long seed,
      boolean deterministic,
      @Nullable Integer work) {
    require(gap >= 0, "--gap must not be negative");
    require(!time.isZero(), "--time-limit must be longer than nothing");
    require(
        time.compareTo(LONGEST) <= 0, "--time-limit must be at most " + LONGEST.toHours() + "h");
    require(threads >= 1, "--threads must be at least 1");
    require(work == null || work >= 1, "--work must be at least 1");
    require(work == null || deterministic, "--work needs --deterministic");
    Integer effort = deterministic ? Integer.valueOf(work == null ? 1 : work) : null;
    return new PlanningLimits(objective, gap, time, threads, seed, effort);
  }

  SolveLimits solveLimits() {
    return work == null
        ? new SolveLimits(gap, time, 1, threads, seed, false)
        : new SolveLimits(gap, null, work, 1, seed, true);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new UsageException(message);
    }
  }
}
