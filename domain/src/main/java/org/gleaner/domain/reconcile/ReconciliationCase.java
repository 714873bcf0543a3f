package org.gleaner.domain.reconcile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measured flows that are to be balanced. Units are the caller's.
 *
 * @param unit of the mass, as it is shown
 * @param significance of each test: the chance that it rejects what is right; between 0 and 1
 * @param periods their years; empty if there is one that has no name
 * @param systems one for each period, each balanced on its own, with the same nodes and flows
 * @param arisings of a planning case, by the id of the flow that stands for them; in tonnes a year
 */
public record ReconciliationCase(
    String title,
    String unit,
    double significance,
    List<Integer> periods,
    List<FlowSystem> systems,
    Map<String, CaseArising> arisings) {

  public ReconciliationCase {
    periods = List.copyOf(periods);
    systems = List.copyOf(systems);
    arisings = Collections.unmodifiableMap(new LinkedHashMap<>(arisings));
  }
}
