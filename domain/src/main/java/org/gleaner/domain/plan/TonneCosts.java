package org.gleaner.domain.plan;

import org.gleaner.domain.market.SiteCost;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.Outlets;

/**
 * What each tonne costs or earns on its way: collected, moved, passed on, stored, disposed of,
 * sold.
 */
final class TonneCosts {

  private final CaseIndex index;
  private final Outlets outlets;
  private final TonnePrices prices;
  private final CostLedger ledger;

  TonneCosts(CaseIndex index, TonnePrices prices, CostLedger ledger) {
    this.index = index;
    this.outlets = index.outlets();
    this.prices = prices;
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
    ledger.addYearly(CostKind.COLLECTION, c.period(), prices.collection(c) * c.tonnesPerYear());
  }

  private void bookFlow(Flow flow) {
    int t = flow.period();
    double tonnes = flow.tonnesPerYear();
    ledger.addYearly(CostKind.TRANSPORT, t, prices.transport(flow) * tonnes);
    ledger.addYearly(CostKind.TRANSFER, t, prices.transfer(flow) * tonnes);
  }

  private void bookStock(Stock stock) {
    outlets
        .storage(stock.site(), stock.material())
        .map(s -> s.costPerTonneYear().at(stock.period()) * stock.tonnes())
        .ifPresent(cost -> ledger.addYearly(CostKind.STORAGE, stock.period(), cost));
  }

  private void bookDisposed(Disposed d) {
    ledger.addYearly(CostKind.DISPOSAL, d.period(), prices.disposal(d) * d.tonnesPerYear());
  }

  private void bookSale(Sale sale) {
    ledger.addYearly(CostKind.REVENUE, sale.period(), -prices.sale(sale) * sale.tonnesPerYear());
  }
}
