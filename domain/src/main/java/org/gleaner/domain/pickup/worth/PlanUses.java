package org.gleaner.domain.pickup.worth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.market.Market;
import org.gleaner.domain.material.MaterialKind;
import org.gleaner.domain.plan.Disposed;
import org.gleaner.domain.plan.Flow;
import org.gleaner.domain.plan.NetworkDecisions;
import org.gleaner.domain.plan.Run;
import org.gleaner.domain.plan.Sale;
import org.gleaner.domain.plan.Stock;
import org.gleaner.domain.plan.TonnePrices;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.process.Recipe;
import org.gleaner.domain.process.RecipeBalance.MaterialShare;

/** All that a plan does with what it has, by pool, in the order of the plan. */
final class PlanUses {

  private final CaseIndex index;
  private final TonnePrices prices;
  private final Map<Pool, List<Use>> uses = new HashMap<>();

  private PlanUses(CaseIndex index, NetworkDecisions decisions) {
    this.index = index;
    this.prices = TonnePrices.of(index, decisions);
    decisions.flows().forEach(this::add);
    decisions.runs().forEach(this::add);
    decisions.sales().forEach(this::add);
    decisions.disposed().forEach(this::add);
    decisions.stocks().forEach(this::add);
  }

  /** The decisions must be those of a plan that the auditor accepts. */
  static PlanUses of(CaseIndex index, NetworkDecisions decisions) {
    return new PlanUses(index, decisions);
  }

  /** Nothing for a pool that is empty. */
  List<Use> of(Pool pool) {
    return uses.getOrDefault(pool, List.of());
  }

  private void add(Flow flow) {
    int t = flow.period();
    put(
        new Pool(flow.from(), flow.material(), t),
        new Use.Shipped(
            tonnes(flow.tonnesPerYear(), t),
            new Pool(flow.to(), flow.material(), t),
            prices.transport(flow),
            prices.transfer(flow)));
  }

  private void add(Run run) {
    int t = run.period();
    Recipe recipe = index.recipe(run.recipe()).orElseThrow();
    for (MaterialShare input : index.balance(recipe, t).inputs()) {
      put(
          new Pool(run.site(), input.material(), t),
          new Use.Treated(
              tonnes(run.tonnesPerYear() * input.tonnes(), t),
              prices.treatment(run),
              index.contribution(recipe, input.material(), t).outputs()));
    }
  }

  private void add(Sale sale) {
    int t = sale.period();
    Market market = index.outlets().market(sale.site(), sale.material()).orElseThrow();
    boolean recovers =
        index.material(sale.material()).kind() == MaterialKind.PRODUCT
            && (market.stockpile() || !market.informal());
    put(
        new Pool(sale.site(), sale.material(), t),
        new Use.Sold(tonnes(sale.tonnesPerYear(), t), prices.sale(sale), recovers));
  }

  private void add(Disposed disposed) {
    int t = disposed.period();
    put(
        new Pool(disposed.site(), disposed.material(), t),
        new Use.DisposedOf(tonnes(disposed.tonnesPerYear(), t), prices.disposal(disposed)));
  }

  private void add(Stock stock) {
    put(new Pool(stock.site(), stock.material(), stock.period()), new Use.Kept(stock.tonnes()));
  }

  private double tonnes(double perYear, int period) {
    return perYear * index.horizon().period(period).years();
  }

  private void put(Pool pool, Use use) {
    uses.computeIfAbsent(pool, p -> new ArrayList<>()).add(use);
  }
}
