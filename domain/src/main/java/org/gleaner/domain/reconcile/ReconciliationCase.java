package org.gleaner.domain.reconcile;

import java.util.List;

/**
 * Measured flows that are to be balanced. Units are the caller's.
 *
 * @param unit of the mass, as it is shown
 * @param significance of each test: the chance that it rejects what is right; between 0 and 1
 * @param periods their years; empty if there is one that has no name
 * @param systems one for each period, each balanced on its own, with the same nodes and flows
 */
public record ReconciliationCase(
    String title,
    String unit,
    double significance,
    List<Integer> periods,
    List<FlowSystem> systems) {

  public ReconciliationCase {
    periods = List.copyOf(periods);
    systems = List.copyOf(systems);
  }
}
