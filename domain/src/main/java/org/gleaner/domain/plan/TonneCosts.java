package org.gleaner.domain.plan;

import org.gleaner.domain.market.SiteCost;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.Outlets;
import org.gleaner.domain.travel.TransportTerms;

/**
 * What each tonne costs or earns on its way: collected, moved, passed on, stored, disposed of,
 * sold.
 */
final class TonneCosts {

  private final CaseIndex index;
  private final Outlets outlets;
  private final CostLedger ledger;

  TonneCosts(CaseIndex index, CostLedger ledger) {
    this.index = index;
    this.outlets = index.outlets();
    this.ledger = ledger;
  }

  void book(NetworkDecisions decisions) {
    index.planningCase().siteCosts().forEach(this::bookSite);
    decisions.collected().forEach(this::bookCollected);
    decisions.flows().forEach(this::bookFlow);
    decisions.stocks().forEach(this::bookStock);
    decisions.disposed().forEach(this::bookDisposed);
    decisions.sales().forEach(this::bookSale);
  }

  private void bookSite(SiteCost cost) {
    for (int t = 0; t < index.horizon().size(); t++) {
      ledger.addYearly(CostKind.SITE, t, cost.costPerYear().at(t));
    }
  }

  private void bookCollected(Collected c) {
    double cost =
        index
            .collectionTerms(c.site(), c.material())
            .steps()
            .get(c.step() - 1)
            .costPerTonne()
            .at(c.period());
    ledger.addYearly(CostKind.COLLECTION, c.period(), cost * c.tonnesPerYear());
  }

  private void bookFlow(Flow flow) {
    int t = flow.period();
    TransportTerms terms = index.transportTerms(flow.mode(), flow.material()).orElseThrow();
    double km = index.km(flow.from(), flow.to(), flow.mode()).orElseThrow();
    double perTonne = terms.fixedCostPerTonne().at(t) + terms.costPerTonneKm().at(t) * km;
    ledger.addYearly(CostKind.TRANSPORT, t, perTonne * flow.tonnesPerYear());
    index
        .transfer(flow.to(), flow.material())
        .map(x -> x.costPerTonne().at(t) * flow.tonnesPerYear())
        .ifPresent(cost -> ledger.addYearly(CostKind.TRANSFER, t, cost));
  }

  private void bookStock(Stock stock) {
    outlets
        .storage(stock.site(), stock.material())
        .map(s -> s.costPerTonneYear().at(stock.period()) * stock.tonnes())
        .ifPresent(cost -> ledger.addYearly(CostKind.STORAGE, stock.period(), cost));
  }

  private void bookDisposed(Disposed d) {
    outlets
        .disposal(d.site(), d.material())
        .map(row -> row.costPerTonne().at(d.period()) * d.tonnesPerYear())
        .ifPresent(cost -> ledger.addYearly(CostKind.DISPOSAL, d.period(), cost));
  }

  private void bookSale(Sale sale) {
    double price =
        outlets
            .market(sale.site(), sale.material())
            .orElseThrow()
            .steps()
            .get(sale.step() - 1)
            .pricePerTonne()
            .at(sale.period());
    ledger.addYearly(CostKind.REVENUE, sale.period(), -price * sale.tonnesPerYear());
  }
}
