package org.gleaner.domain.audit;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gleaner.domain.market.SiteCost;
import org.gleaner.domain.market.Storage;
import org.gleaner.domain.plan.Closing;
import org.gleaner.domain.plan.Collected;
import org.gleaner.domain.plan.CostKind;
import org.gleaner.domain.plan.Disposed;
import org.gleaner.domain.plan.Flow;
import org.gleaner.domain.plan.Opening;
import org.gleaner.domain.plan.Run;
import org.gleaner.domain.plan.Sale;
import org.gleaner.domain.plan.Stock;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.policy.Policy;
import org.gleaner.domain.policy.Policy.Subsidy;
import org.gleaner.domain.site.CapacityLevel;
import org.gleaner.domain.site.Plant;
import org.gleaner.domain.travel.TransportTerms;

/**
 * Puts every payment of a plan into the auditor's cash flow; penalties come from {@link
 * LimitAudit}.
 */
final class MoneyAudit {

  private final Audited audited;
  private final CaseIndex index;
  private final CashFlowAudit cash;

  MoneyAudit(Audited audited, CashFlowAudit cash) {
    this.audited = audited;
    this.index = audited.index();
    this.cash = cash;
  }

  void run() {
    audited.planningCase().plants().forEach(this::payPlant);
    audited.decisions().runs().forEach(this::payRun);
    audited.decisions().collected().forEach(this::payCollected);
    audited.decisions().flows().forEach(this::payFlow);
    audited.decisions().stocks().forEach(this::payStock);
    audited.decisions().disposed().forEach(this::payDisposed);
    audited.decisions().sales().forEach(this::earn);
    for (SiteCost cost : audited.planningCase().siteCosts()) {
      for (int t = 0; t < audited.horizon().size(); t++) {
        cash.payYearly(CostKind.SITE, t, cost.costPerYear().at(t));
      }
    }
  }

  private void payPlant(Plant plant) {
    double size = plant.initialCapacityTonnesPerYear();
    List<Opening> openings =
        audited.decisions().openings().stream()
            .filter(o -> o.plant().equals(plant.id()))
            .sorted(Comparator.comparingInt(Opening::period))
            .toList();
    boolean isOpen = plant.isExisting();
    for (Opening opening : openings) {
      double old = isOpen ? capex(plant, size, opening.decidedPeriod()) : 0;
      payOpening(plant, opening, old);
      size = opening.capacityTonnesPerYear();
      isOpen = true;
    }
    for (int t = 0; t < audited.horizon().size(); t++) {
      if (audited.isInUse(plant, t)) {
        double fixed = fixedCost(plant, audited.size(plant, t), t);
        cash.payYearly(CostKind.FIXED_OPERATION, t, fixed);
      }
    }
    for (Closing closing : audited.decisions().closings()) {
      if (closing.plant().equals(plant.id()) && plant.closure() != null) {
        double cost = plant.closure().cost().at(closing.period());
        cash.payAtStart(CostKind.CLOSURE, closing.period(), cost);
      }
    }
  }

  /** Pays what the size reached is worth more than what was there, {@code old}. */
  private void payOpening(Plant plant, Opening opening, double old) {
    int decided = opening.decidedPeriod();
    double capex = capex(plant, opening.capacityTonnesPerYear(), decided) - old;
    audited
        .log()
        .expect(
            AuditLog.same(capex, opening.capex()),
            "costs",
            "wrong-capex",
            "/openings/" + audited.decisions().openings().indexOf(opening),
            Double.toString(opening.capex()),
            "comes to " + capex);
    cash.payAtStart(CostKind.CAPEX, decided, capex);
    for (Policy policy : audited.planningCase().policies()) {
      if (policy instanceof Policy.CapexGrant grant
          && grant.holdsIn(decided)
          && (grant.processes().isEmpty() || grant.processes().contains(plant.process()))) {
        cash.payAtStart(CostKind.SUBSIDY, decided, -grant.share() * capex);
      }
    }
    double served =
        audited.horizon().endYear() - audited.horizon().period(opening.period()).firstYear();
    if (audited.planningCase().settings().residualValue() && served < plant.lifetimeYears()) {
      double value = capex * (plant.lifetimeYears() - served) / plant.lifetimeYears();
      int last = audited.horizon().size() - 1;
      cash.pay(CostKind.RESIDUAL_VALUE, last, audited.horizon().endYear(), -value);
    }
  }

  private double capex(Plant plant, double size, int period) {
    CapacityLevel small = plant.levels().get(0);
    CapacityLevel large = plant.levels().get(plant.levels().size() - 1);
    return plant.line()
        ? between(small, large, size, small.capex().at(period), large.capex().at(period))
        : level(plant, size).capex().at(period);
  }

  private double fixedCost(Plant plant, double size, int period) {
    CapacityLevel small = plant.levels().get(0);
    CapacityLevel large = plant.levels().get(plant.levels().size() - 1);
    double from = small.fixedCostPerYear().at(period);
    return plant.line()
        ? between(small, large, size, from, large.fixedCostPerYear().at(period))
        : level(plant, size).fixedCostPerYear().at(period);
  }

  private static double between(
      CapacityLevel small, CapacityLevel large, double size, double from, double to) {
    double span = large.capacityTonnesPerYear() - small.capacityTonnesPerYear();
    double weight = span == 0 ? 0 : (size - small.capacityTonnesPerYear()) / span;
    return (1 - weight) * from + weight * to;
  }

  /** The discrete level of this size; sizes that are none are a finding of {@link PlantAudit}. */
  private static CapacityLevel level(Plant plant, double size) {
    return plant.levels().stream()
        .min(Comparator.comparingDouble(l -> Math.abs(l.capacityTonnesPerYear() - size)))
        .orElseThrow();
  }

  private void payRun(Run run) {
    Plant plant = index.plantRunning(run.site(), run.recipe()).orElseThrow();
    CapacityLevel level =
        plant.line() ? plant.levels().get(0) : level(plant, audited.size(plant, run.period()));
    double rate = level.variableCostPerTonne().at(run.period());
    cash.payYearly(CostKind.VARIABLE_OPERATION, run.period(), rate * run.tonnesPerYear());
    subsidise(Subsidy.Subject.PROCESSED, plant.process(), run.period(), run.tonnesPerYear());
  }

  private void payCollected(Collected c) {
    double cost =
        index
            .collectionTerms(c.site(), c.material())
            .steps()
            .get(c.step() - 1)
            .costPerTonne()
            .at(c.period());
    cash.payYearly(CostKind.COLLECTION, c.period(), cost * c.tonnesPerYear());
    subsidise(Subsidy.Subject.COLLECTED, c.material(), c.period(), c.tonnesPerYear());
  }

  private void payFlow(Flow flow) {
    int t = flow.period();
    TransportTerms terms = index.transportTerms(flow.mode(), flow.material()).orElseThrow();
    double tonnes = flow.tonnesPerYear();
    double lifted = terms.fixedCostPerTonne().at(t) * tonnes;
    double hauled = terms.costPerTonneKm().at(t) * tonnes * flow.km();
    cash.payYearly(CostKind.TRANSPORT, t, lifted + hauled);
    index
        .transfer(flow.to(), flow.material())
        .ifPresent(x -> cash.payYearly(CostKind.TRANSFER, t, x.costPerTonne().at(t) * tonnes));
  }

  private void payStock(Stock stock) {
    for (Storage storage : audited.planningCase().storage()) {
      if (storage.site().equals(stock.site()) && storage.material().equals(stock.material())) {
        double cost = storage.costPerTonneYear().at(stock.period()) * stock.tonnes();
        cash.payYearly(CostKind.STORAGE, stock.period(), cost);
      }
    }
  }

  private void payDisposed(Disposed d) {
    index
        .outlets()
        .disposal(d.site(), d.material())
        .ifPresent(
            row ->
                cash.payYearly(
                    CostKind.DISPOSAL,
                    d.period(),
                    row.costPerTonne().at(d.period()) * d.tonnesPerYear()));
  }

  private void earn(Sale sale) {
    double price =
        index
            .outlets()
            .market(sale.site(), sale.material())
            .orElseThrow()
            .steps()
            .get(sale.step() - 1)
            .pricePerTonne()
            .at(sale.period());
    cash.payYearly(CostKind.REVENUE, sale.period(), -price * sale.tonnesPerYear());
    subsidise(Subsidy.Subject.SOLD, sale.material(), sale.period(), sale.tonnesPerYear());
  }

  private void subsidise(Subsidy.Subject subject, String name, int period, double tonnes) {
    for (Policy policy : audited.planningCase().policies()) {
      if (policy instanceof Subsidy subsidy
          && subsidy.subject() == subject
          && subsidy.holdsIn(period)
          && names(subsidy).contains(name)) {
        cash.payYearly(CostKind.SUBSIDY, period, -subsidy.amountPerTonne() * tonnes);
      }
    }
  }

  private Set<String> names(Subsidy subsidy) {
    if (subsidy.subject() != Subsidy.Subject.PROCESSED) {
      return index.materialsMatchingAny(subsidy.names());
    }
    return subsidy.names().isEmpty() ? processes() : Set.copyOf(subsidy.names());
  }

  private Set<String> processes() {
    Set<String> ids = new LinkedHashSet<>();
    audited.planningCase().processes().forEach(p -> ids.add(p.id()));
    return ids;
  }
}
