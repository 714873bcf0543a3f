package org.gleaner.domain.plan;

import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.policy.Policy;
import org.gleaner.domain.site.Plant;

/** What plants cost: capex with its grants and residual value, fixed and variable cost, closure. */
final class PlantCosts {

  private final CaseIndex index;
  private final CapacityTimeline timeline;
  private final TonnePrices prices;
  private final CostLedger ledger;

  PlantCosts(CaseIndex index, CapacityTimeline timeline, TonnePrices prices, CostLedger ledger) {
    this.index = index;
    this.timeline = timeline;
    this.prices = prices;
    this.ledger = ledger;
  }

  void book(NetworkDecisions decisions) {
    timeline.steps().forEach(this::bookCapex);
    for (Plant plant : index.planningCase().plants()) {
      for (int t = 0; t < index.horizon().size(); t++) {
        if (timeline.inUse(plant, t)) {
          double fixed = plant.fixedCostOf(timeline.capacity(plant, t), t);
          ledger.addYearly(CostKind.FIXED_OPERATION, t, fixed);
        }
      }
    }
    decisions.runs().forEach(this::bookRun);
    decisions.closings().forEach(this::bookClosing);
  }

  private void bookCapex(CapacityTimeline.Step step) {
    Plant plant = step.plant();
    int commissioned = step.opening().period();
    int decided = index.decisionPeriod(plant, commissioned).orElse(0);
    double before = step.isExpansion() ? plant.capexOf(step.before(), decided) : 0;
    double capex = plant.capexOf(step.opening().capacityTonnesPerYear(), decided) - before;
    ledger.addAtStart(CostKind.CAPEX, decided, capex);
    ledger.addAtStart(CostKind.SUBSIDY, decided, -capex * granted(plant, decided));
    if (index.planningCase().settings().residualValue()) {
      double used =
          (index.horizon().endYear() - index.horizon().period(commissioned).firstYear())
              / plant.lifetimeYears();
      ledger.addAtEnd(CostKind.RESIDUAL_VALUE, -capex * Math.max(0, 1 - used));
    }
  }

  private double granted(Plant plant, int period) {
    double share = 0;
    for (Policy policy : index.planningCase().policies()) {
      if (policy instanceof Policy.CapexGrant grant
          && grant.holdsIn(period)
          && (grant.processes().isEmpty() || grant.processes().contains(plant.process()))) {
        share += grant.share();
      }
    }
    return share;
  }

  private void bookRun(Run run) {
    ledger.addYearly(
        CostKind.VARIABLE_OPERATION, run.period(), prices.treatment(run) * run.tonnesPerYear());
  }

  private void bookClosing(Closing closing) {
    index
        .plant(closing.site(), closing.process())
        .map(Plant::closure)
        .ifPresent(
            c ->
                ledger.addAtStart(
                    CostKind.CLOSURE, closing.period(), c.cost().at(closing.period())));
  }
}
