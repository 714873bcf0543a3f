package org.gleaner.domain.plan;

import java.util.List;

/**
 * An immutable network plan: what is decided, what follows from it, and how it was made.
 *
 * @param costs by kind and period; kinds and periods without money are left out
 * @param recovered by element and period
 * @param emitted by medium and period
 * @param limits use of every limit, budget and mandate
 */
public record NetworkPlan(
    String caseName,
    String scenario,
    List<Integer> periodYears,
    SolveReport report,
    NetworkDecisions decisions,
    List<CostLine> costs,
    List<Recovered> recovered,
    List<Emitted> emitted,
    List<LimitUse> limits) {

  public NetworkPlan {
    periodYears = List.copyOf(periodYears);
    costs = List.copyOf(costs);
    recovered = List.copyOf(recovered);
    emitted = List.copyOf(emitted);
    limits = List.copyOf(limits);
  }
}
