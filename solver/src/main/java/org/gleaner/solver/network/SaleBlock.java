package org.gleaner.solver.network;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.gleaner.domain.market.Market;
import org.gleaner.domain.market.MarketStep;
import org.gleaner.domain.market.ReturnFlow;
import org.gleaner.domain.plan.CostKind;
import org.gleaner.domain.planning.Period;

/**
 * What markets take, by price step ({@code market_step}, a bound), and what use sites give back of
 * it. Steps that the rules ban in a period have no column.
 */
final class SaleBlock {

  record Column(Market market, int step, int period, int id) {}

  /**
   * A tonne of {@code output} comes back for each 1/factor tonnes that the sale column takes.
   *
   * @param factor tonnes a year in {@code period} per tonne a year of the sale
   */
  record Returned(String site, String output, int period, int sale, double factor) {}

  private final List<Column> columns = new ArrayList<>();
  private final List<Returned> returned = new ArrayList<>();

  SaleBlock(Assembly model) {
    ExportBans bans = new ExportBans(model.planningCase(), model.index());
    for (Market market : model.planningCase().markets()) {
      Node node = model.node(market.site(), market.material());
      for (Period period : model.horizon().periods()) {
        if (!bans.forbids(market, period.index())) {
          add(model, market, node, period);
        }
      }
    }
    model.planningCase().returns().forEach(r -> addReturns(model, r));
  }

  List<Column> columns() {
    return columns;
  }

  List<Returned> returned() {
    return returned;
  }

  private void add(Assembly model, Market market, Node node, Period period) {
    int t = period.index();
    double supply = model.bounds().supply(market.material(), t);
    for (int step = 1; step <= market.steps().size(); step++) {
      MarketStep terms = market.steps().get(step - 1);
      String name = "sold[" + node.site() + "," + node.material() + "," + step + "," + t + "]";
      double most = Math.min(terms.maxTonnesPerYear().at(t), supply);
      OptionalInt column = model.flowColumn(name, most);
      if (column.isPresent()) {
        int id = column.getAsInt();
        columns.add(new Column(market, step, t, id));
        model.balances().use(node, t, id, 1);
        model.ledger().yearly(CostKind.REVENUE, period, id, -terms.pricePerTonne().at(t));
      }
    }
  }

  /** Year by year: what was taken in year s comes back in year s + lag. */
  private void addReturns(Assembly model, ReturnFlow terms) {
    Node node = model.node(terms.site(), terms.output());
    for (Period period : model.horizon().periods()) {
      for (Column sale : columns) {
        if (sale.market.site().equals(terms.site())
            && sale.market.material().equals(terms.input())) {
          Period sold = model.horizon().period(sale.period);
          int years = commonYears(sold, terms.lagYears(), period);
          if (years > 0) {
            double factor = terms.share() * years / period.years();
            model.balances().supply(node, period.index(), sale.id, factor);
            returned.add(
                new Returned(terms.site(), terms.output(), period.index(), sale.id, factor));
          }
        }
      }
    }
  }

  /** Years y of {@code later} for which y - lag lies in {@code earlier}. */
  private static int commonYears(Period earlier, int lag, Period later) {
    int from = Math.max(earlier.firstYear() + lag, later.firstYear());
    int to = Math.min(earlier.endYear() + lag, later.endYear());
    return Math.max(0, to - from);
  }
}
