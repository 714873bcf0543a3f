package org.gleaner.solver.network;

import java.util.ArrayList;
import java.util.List;
import org.gleaner.domain.market.Storage;
import org.gleaner.domain.plan.CostKind;
import org.gleaner.domain.planning.Period;

/**
 * Tonnes in store at the end of each period, up to the limit ({@code storage_limit}, a bound); the
 * change of stock enters the balance spread over the period's years.
 */
final class StorageBlock {

  record Column(Storage storage, int period, int id) {}

  private final List<Column> columns = new ArrayList<>();

  StorageBlock(Assembly model) {
    for (Storage storage : model.planningCase().storage()) {
      Node node = model.node(storage.site(), storage.material());
      int before = -1;
      for (Period period : model.horizon().periods()) {
        before = add(model, storage, node, period, before);
      }
    }
  }

  List<Column> columns() {
    return columns;
  }

  private int add(Assembly model, Storage storage, Node node, Period period, int before) {
    int t = period.index();
    boolean isLast = t == model.periods() - 1;
    double limit = storage.limitTonnes().at(t);
    double most = isLast ? Math.min(limit, storage.finalMaxTonnes()) : limit;
    String name = "stock[" + node.site() + "," + node.material() + "," + t + "]";
    int id = model.milp().addContinuous(name, 0, most, 0);
    columns.add(new Column(storage, t, id));
    double perYear = 1.0 / period.years();
    model.balances().use(node, t, id, perYear);
    if (before < 0) {
      model.balances().supply(node, t, Ledger.CONSTANT, storage.initialTonnes() * perYear);
    } else {
      model.balances().supply(node, t, before, perYear);
    }
    model.ledger().yearly(CostKind.STORAGE, period, id, storage.costPerTonneYear().at(t));
    return id;
  }
}
