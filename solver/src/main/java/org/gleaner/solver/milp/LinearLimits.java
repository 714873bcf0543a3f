package org.gleaner.solver.milp;

import java.util.function.BooleanSupplier;

/**
 * When a linear solve must end. Iterations end it at the same point on every machine, seconds and
 * the stop request do not.
 *
 * @param seconds wall time; infinite for none
 * @param iterations simplex iterations; {@code Long.MAX_VALUE} for none
 * @param stop asked often, from the solving thread
 */
public record LinearLimits(double seconds, long iterations, BooleanSupplier stop) {
  public static final LinearLimits NONE =
      new LinearLimits(Double.POSITIVE_INFINITY, Long.MAX_VALUE, () -> false);

  public LinearLimits {
    if (!(seconds > 0) || iterations <= 0) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }

  public static LinearLimits seconds(double seconds) {
    return new LinearLimits(seconds, Long.MAX_VALUE, () -> false);
  }

  public static LinearLimits iterations(long iterations) {
    return new LinearLimits(Double.POSITIVE_INFINITY, iterations, () -> false);
  }

  public LinearLimits stoppedBy(BooleanSupplier request) {
    return new LinearLimits(seconds, iterations, request);
  }
}
