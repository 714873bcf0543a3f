package org.gleaner.domain.plan;

import java.util.List;
import org.gleaner.domain.element.Element;
import org.gleaner.domain.emission.Limit;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.ObjectiveKind;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.planning.PlanningCase;

/**
 * All that follows from a plan's decisions: money, recovered elements, releases, use of limits and
 * the value of every objective. It prices what it is given and does not judge it ({@link PlanAudit}
 * does), but decisions that name what the case does not have throw.
 */
public final class PlanEvaluation {

  private final PlanningCase planningCase;
  private final NetworkDecisions decisions;
  private final List<CostLine> costs;
  private final List<Returned> returned;
  private final List<Recovered> recovered;
  private final List<Emitted> emitted;
  private final List<LimitUse> limits;

  private PlanEvaluation(CaseIndex index, NetworkDecisions decisions) {
    this.planningCase = index.planningCase();
    this.decisions = decisions;
    CostLedger ledger = new CostLedger(planningCase.settings().discounting());
    CapacityTimeline timeline = CapacityTimeline.of(index, decisions);
    TonnePrices prices = new TonnePrices(index, timeline);
    new PlantCosts(index, timeline, prices, ledger).book(decisions);
    new TonneCosts(index, prices, ledger).book(decisions);
    new SubsidyIncome(index, ledger).book(decisions);
    returned = Returned.of(planningCase, decisions.sales());
    recovered = RecoveryAccount.of(index, decisions, returned);
    ReleaseAccount releases = ReleaseAccount.of(index, decisions);
    emitted = releases.emitted();
    limits = new LimitUses(index, decisions, releases.releases(), recovered, ledger).measure();
    costs = ledger.lines();
  }

  public static PlanEvaluation of(CaseIndex index, NetworkDecisions decisions) {
    return new PlanEvaluation(index, decisions);
  }

  public List<CostLine> costs() {
    return List.copyOf(costs);
  }

  public List<Returned> returned() {
    return List.copyOf(returned);
  }

  public List<Recovered> recovered() {
    return List.copyOf(recovered);
  }

  public List<Emitted> emitted() {
    return List.copyOf(emitted);
  }

  public List<LimitUse> limits() {
    return List.copyOf(limits);
  }

  /** Discounted sum of all cost lines. */
  public double netCost() {
    return costs.stream().mapToDouble(CostLine::discounted).sum();
  }

  /** Discounted gross cost plus revenue: what the gap of an NPV relates to. */
  public double grossCostAndRevenue() {
    return NetworkPlan.grossCostAndRevenue(costs);
  }

  /** Value of an objective; that of a lexicographic one is its first level. */
  public double value(ObjectiveKind kind) {
    return switch (kind) {
      case RECOVERY, LEXICOGRAPHIC -> weightedRecovery();
      case NPV -> -netCost();
      case COST -> netCost();
      case EMISSIONS -> overHorizon(Limit.CO2E);
    };
  }

  /** The plan with all that follows from its decisions. */
  public NetworkPlan plan(String scenario, SolveReport report) {
    return new NetworkPlan(
        planningCase.settings().name(),
        scenario,
        planningCase.horizon().periods().stream().map(Period::years).toList(),
        report,
        decisions,
        costs,
        recovered,
        emitted,
        limits);
  }

  private double weightedRecovery() {
    double sum = 0;
    for (Recovered r : recovered) {
      double weight =
          planningCase
              .elements()
              .find(r.element())
              .map((Element e) -> planningCase.settings().objective().weightPerKg(e))
              .orElse(0.0);
      sum += planningCase.horizon().period(r.period()).years() * weight * r.kgPerYear();
    }
    return sum;
  }

  private double overHorizon(String medium) {
    return emitted.stream()
        .filter(e -> e.medium().equals(medium))
        .mapToDouble(e -> e.perYear() * planningCase.horizon().period(e.period()).years())
        .sum();
  }
}
