package org.gleaner.domain.reconcile;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A figure before and after balancing.
 *
 * @param measured null if it is not
 * @param reconciled null if nothing tells it
 * @param redundancy share of the figure's error that the other figures check: 0 if nothing else
 *     tells it, 1 if the others tell it exactly; over all figures the degrees of freedom
 * @param test null if the figure is not adjusted
 */
public record Reconciled(
    Classification classification,
    @Nullable Measurement measured,
    @Nullable Measurement reconciled,
    double redundancy,
    @Nullable MeasurementTest test) {

  /** Reconciled less measured; empty if one of the two is missing. */
  public OptionalDouble adjustment() {
    return measured == null || reconciled == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(reconciled.value() - measured.value());
  }

  /** The adjustment in standard errors of the measurement; empty where there is no error. */
  public OptionalDouble adjustmentInErrors() {
    OptionalDouble adjustment = adjustment();
    return adjustment.isEmpty() || measured == null || measured.isExact()
        ? OptionalDouble.empty()
        : OptionalDouble.of(adjustment.getAsDouble() / measured.standardError());
  }
}
