package org.gleaner.domain.reconcile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What balancing makes of one period.
 *
 * @param year null if the period has no name
 * @param iterations linearisations until neither figures nor equations moved
 * @param eliminations what is probably wrong, the likeliest first
 */
public record ReconciledPeriod(
    @Nullable Integer year,
    int iterations,
    List<ReconciledFlow> flows,
    List<ReconciledTransfer> transferCoefficients,
    GlobalTest globalTest,
    List<NodalTest> nodalTests,
    List<Elimination> eliminations) {

  public ReconciledPeriod {
    flows = List.copyOf(flows);
    transferCoefficients = List.copyOf(transferCoefficients);
    nodalTests = List.copyOf(nodalTests);
    eliminations = List.copyOf(eliminations);
  }
}
