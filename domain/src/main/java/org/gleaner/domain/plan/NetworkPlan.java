package org.gleaner.domain.plan;

import java.util.List;
import org.gleaner.domain.policy.Policy.Budget;

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

  /** Discounted sum of all cost lines. */
  public double netCost() {
    return costs.stream().mapToDouble(CostLine::discounted).sum();
  }

  /** Discounted gross cost plus revenue: what the gap of an NPV relates to. */
  public double grossCostAndRevenue() {
    return grossCostAndRevenue(costs);
  }

  static double grossCostAndRevenue(List<CostLine> costs) {
    double sum = 0;
    for (CostLine line : costs) {
      if (line.kind().countsIn(Budget.Covers.GROSS_COST)) {
        sum += line.discounted();
      } else if (line.kind() == CostKind.REVENUE) {
        sum -= line.discounted();
      }
    }
    return sum;
  }
}
