package org.gleaner.shell.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import org.gleaner.domain.dataset.routing.BestKnownCosts;
import org.gleaner.shell.input.UsageException;
import org.gleaner.solver.routing.engine.RoutingEngineKind;
import org.gleaner.solver.routing.engine.RoutingLimit;
import org.gleaner.solver.routing.engine.RoutingRequest;
import org.jspecify.annotations.Nullable;

/**
 * How each instance is to be run.
 *
 * @param solutions folder for solution files; null for none
 */
public record BenchmarkRequest(
    RoutingRequest run, BestKnownCosts bestKnown, @Nullable Path solutions) {

  private static final double DEFAULT_CPU_SECONDS = 60;
  private static final double MILLIS_PER_SECOND = 1000;

  /** A year, in which no counter overflows. */
  private static final Duration LONGEST = Duration.ofDays(365);

  /**
   * One of the three limits, or the usual one.
   *
   * @throws UsageException if more than one is given, or one allows nothing
   */
  public static RoutingLimit limit(
      @Nullable Duration cpu, @Nullable Duration wall, @Nullable Long iterations) {
    int given = (cpu == null ? 0 : 1) + (wall == null ? 0 : 1) + (iterations == null ? 0 : 1);
    require(given <= 1, "only one of --cpu-limit, --time-limit and --iterations can be given");
    if (iterations != null) {
      require(iterations >= 1, "--iterations must be at least 1");
      return new RoutingLimit.Iterations(iterations);
    } else if (wall != null) {
      return new RoutingLimit.WallSeconds(seconds("--time-limit", wall));
    }
    return new RoutingLimit.CpuSeconds(
        cpu == null ? DEFAULT_CPU_SECONDS : seconds("--cpu-limit", cpu));
  }

  /**
   * Checks what the engine can do with the threads.
   *
   * @throws UsageException if it cannot use as many
   */
  public static RoutingRequest run(
      RoutingEngineKind engine, RoutingLimit limit, long seed, int threads) {
    require(threads >= 1, "--threads must be at least 1");
    require(
        threads <= engine.mostThreads(),
        "--threads must be at most " + engine.mostThreads() + " for this engine");
    return new RoutingRequest(engine, limit, seed, threads);
  }

  private static double seconds(String option, Duration time) {
    require(!time.isZero(), option + " must be longer than nothing");
    require(time.compareTo(LONGEST) <= 0, option + " must be at most " + LONGEST.toHours() + "h");
    return time.toMillis() / MILLIS_PER_SECOND;
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new UsageException(message);
    }
  }
}
