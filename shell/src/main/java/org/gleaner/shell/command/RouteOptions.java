package org.gleaner.shell.command;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import org.gleaner.shell.benchmark.BenchmarkRequest;
import org.gleaner.shell.input.UsageException;
import org.gleaner.solver.routing.engine.RoutingEngineKind;
import org.gleaner.solver.routing.engine.RoutingLimit;
import org.gleaner.solver.routing.engine.RoutingRequest;
import org.jspecify.annotations.Nullable;

/** What the commands that plan routes have in common among their options. */
final class RouteOptions {

  private static final double USUAL_SECONDS = 10;

  private RouteOptions() {}

  /**
   * What a search may spend; some seconds if no limit is stated.
   *
   * @throws UsageException if more than one limit is given, or one allows nothing, or the engine
   *     cannot use as many threads
   */
  static RoutingRequest search(
      RoutingEngineKind engine,
      @Nullable Duration cpu,
      @Nullable Duration wall,
      @Nullable Long iterations,
      long seed,
      int threads) {
    boolean isUsual = cpu == null && wall == null && iterations == null;
    RoutingLimit limit =
        isUsual
            ? new RoutingLimit.WallSeconds(USUAL_SECONDS)
            : BenchmarkRequest.limit(cpu, wall, iterations);
    return BenchmarkRequest.run(engine, limit, seed, threads);
  }

  /**
   * A time zone by its name.
   *
   * @throws UsageException if there is no such zone
   */
  static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new UsageException(
          "there is no time zone '" + name + "'", "for instance Asia/Ho_Chi_Minh, or +07:00");
    }
  }
}
