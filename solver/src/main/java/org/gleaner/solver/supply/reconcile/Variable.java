package org.gleaner.solver.supply.reconcile;

import org.gleaner.domain.reconcile.Measurement;
import org.jspecify.annotations.Nullable;

/**
 * A figure that equations speak of.
 *
 * @param name of the figure in results
 * @param pointer to it in the document
 * @param measured null if it is not
 * @param start where the search begins if it is not measured
 */
record Variable(String name, String pointer, @Nullable Measurement measured, double start) {

  boolean isAdjustable() {
    return measured != null && !measured.isExact();
  }

  /** The same, as if nobody had measured it. */
  Variable unmeasured() {
    return new Variable(name, pointer, null, first());
  }

  double first() {
    return measured == null ? start : measured.value();
  }

  double standardError() {
    return measured == null ? 0 : measured.standardError();
  }
}
