package org.gleaner.domain.plan;

import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.site.Plant;
import org.gleaner.domain.travel.TransportTerms;

/**
 * What a tonne costs or earns at each step that a plan takes with it, by the terms of the case in
 * the period of the step. Money per as-received tonne; steps that the case has no terms for throw.
 */
public final class TonnePrices {

  private final CaseIndex index;
  private final CapacityTimeline timeline;

  TonnePrices(CaseIndex index, CapacityTimeline timeline) {
    this.index = index;
    this.timeline = timeline;
  }

  public static TonnePrices of(CaseIndex index, NetworkDecisions decisions) {
    return new TonnePrices(index, CapacityTimeline.of(index, decisions));
  }

  /** What is paid for it where it arises. */
  public double collection(Collected c) {
    return index
        .collectionTerms(c.site(), c.material())
        .steps()
        .get(c.step() - 1)
        .costPerTonne()
        .at(c.period());
  }

  /** Lift and haul. */
  public double transport(Flow flow) {
    int t = flow.period();
    TransportTerms terms = index.transportTerms(flow.mode(), flow.material()).orElseThrow();
    double km = index.km(flow.from(), flow.to(), flow.mode()).orElseThrow();
    return terms.fixedCostPerTonne().at(t) + terms.costPerTonneKm().at(t) * km;
  }

  /** At the station that it is brought to; 0 if that is none. */
  public double transfer(Flow flow) {
    return index
        .transfer(flow.to(), flow.material())
        .map(x -> x.costPerTonne().at(flow.period()))
        .orElse(0.0);
  }

  /** Variable cost of the size in use, per tonne of input. */
  public double treatment(Run run) {
    Plant plant = index.plantRunning(run.site(), run.recipe()).orElseThrow();
    return plant.variableCostOf(timeline.capacity(plant, run.period()), run.period());
  }

  /** 0 where the site has no terms. */
  public double disposal(Disposed d) {
    return index
        .outlets()
        .disposal(d.site(), d.material())
        .map(row -> row.costPerTonne().at(d.period()))
        .orElse(0.0);
  }

  /** What the market pays at the step of the sale. */
  public double sale(Sale sale) {
    return index
        .outlets()
        .market(sale.site(), sale.material())
        .orElseThrow()
        .steps()
        .get(sale.step() - 1)
        .pricePerTonne()
        .at(sale.period());
  }
}
