package org.gleaner.solver.network;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.gleaner.domain.emission.EmissionFactor.Source;
import org.gleaner.domain.emission.Limit;
import org.gleaner.domain.market.Disposal;
import org.gleaner.domain.plan.CostKind;
import org.gleaner.domain.planning.Period;

/** Tonnes disposed of, up to the site's limit ({@code disposal_limit}, a bound). */
final class DisposalBlock {

  record Column(Disposal disposal, int period, int id) {}

  private static final double BQ_PER_MBQ = 1e6;

  private final List<Column> columns = new ArrayList<>();

  DisposalBlock(Assembly model) {
    FactorTerms factors = new FactorTerms(model.index(), model.footprint());
    for (Disposal disposal : model.planningCase().disposal()) {
      if (model.graph().isPermitted(disposal)) {
        for (Period period : model.horizon().periods()) {
          add(model, disposal, period, factors);
        }
      }
    }
  }

  List<Column> columns() {
    return columns;
  }

  private void add(Assembly model, Disposal disposal, Period period, FactorTerms factors) {
    int t = period.index();
    Node node = model.node(disposal.site(), disposal.material());
    double supply = model.bounds().supply(disposal.material(), t);
    OptionalInt column =
        model.flowColumn(
            "disposed[" + node.site() + "," + node.material() + "," + t + "]",
            Math.min(disposal.maxTonnesPerYear().at(t), supply));
    if (column.isPresent()) {
      int id = column.getAsInt();
      columns.add(new Column(disposal, t, id));
      model.balances().use(node, t, id, 1);
      model.ledger().yearly(CostKind.DISPOSAL, period, id, disposal.costPerTonne().at(t));
      addFootprint(model, node, t, id);
      List<String> subjects = factors.subjects(disposal.site(), disposal.material());
      factors.add(Source.DISPOSAL, subjects, node, t, id, 1);
    }
  }

  private static void addFootprint(Assembly model, Node node, int t, int id) {
    double bq = model.index().radioactivity(node.material()).limitedBqPerTonneWet();
    model.footprint().add(Limit.RESIDUE, node, t, id, 1);
    model.footprint().add(Limit.DISPOSAL, node, t, id, 1);
    model.footprint().add(Limit.ACTIVITY, node, t, id, bq / BQ_PER_MBQ);
  }
}
