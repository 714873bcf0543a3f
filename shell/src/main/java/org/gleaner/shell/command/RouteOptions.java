package org.gleaner.shell.command;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import org.gleaner.shell.benchmark.BenchmarkRequest;
import org.gleaner.shell.input.UsageException;
import org.gleaner.solver.routing.engine.RoutingLimit;
import org.jspecify.annotations.Nullable;

/** What the commands that plan routes have in common among their options. */
final class RouteOptions {

  private static final double USUAL_SECONDS = 10;

  private RouteOptions() {}

  /** Of the search; some seconds if none is stated. */
  static RoutingLimit limit(
      @Nullable Duration cpu, @Nullable Duration wall, @Nullable Long iterations) {
    boolean isUsual = cpu == null && wall == null && iterations == null;
    return isUsual
        ? new RoutingLimit.WallSeconds(USUAL_SECONDS)
        : BenchmarkRequest.limit(cpu, wall, iterations);
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
