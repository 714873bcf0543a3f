package org.gleaner.shell.benchmark;

import java.util.function.LongToDoubleFunction;
import org.gleaner.solver.routing.engine.Improvement;
import org.gleaner.solver.routing.engine.RoutingLimit;
import org.gleaner.solver.routing.engine.RoutingOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What was known when, on the clock of the limit: wall time under a limit of wall time, else CPU
 * time.
 *
 * @param spent by the whole run, on that clock
 * @param reported turns costs of the problem into published ones
 * @param finalCost as the independent check has it
 */
record CostHistory(
    RoutingOutcome outcome,
    RoutingLimit limit,
    double spent,
    LongToDoubleFunction reported,
    double finalCost) {

  /** Cost of the best feasible plan by then; null if there was none, or the run was shorter. */
  @Nullable Double at(double seconds) {
    if (spent < seconds && !wasGiven(seconds)) {
      return null;
    }
    Improvement known = null;
    for (Improvement improvement : outcome.history()) {
      if (clock(improvement) <= seconds) {
        known = improvement;
      }
    }
    if (known == null) {
      return null;
    }
    boolean isLast = known.cost() <= outcome.result().cost();
    return isLast
        ? Double.valueOf(finalCost)
        : Double.valueOf(reported.applyAsDouble(known.cost()));
  }

  /** A run that ends a little before its limit, to be within it, is as long as the limit. */
  private boolean wasGiven(double seconds) {
    if (outcome.isStopped()) {
      return false;
    }
    return limit instanceof RoutingLimit.CpuSeconds cpu && cpu.seconds() >= seconds
        || limit instanceof RoutingLimit.WallSeconds wall && wall.seconds() >= seconds;
  }

  private double clock(Improvement improvement) {
    return limit instanceof RoutingLimit.WallSeconds
        ? improvement.wallSeconds()
        : improvement.cpuSeconds();
  }
}
