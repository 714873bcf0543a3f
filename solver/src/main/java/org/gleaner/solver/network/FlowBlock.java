package org.gleaner.solver.network;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.gleaner.domain.emission.EmissionFactor.Source;
import org.gleaner.domain.emission.Limit;
import org.gleaner.domain.plan.CostKind;
import org.gleaner.domain.planning.Period;

/** Flows on arcs, bounded by what their two ends can give and take. */
final class FlowBlock {

  record Column(Arc arc, int period, int id) {}

  private static final double KG_PER_TONNE = 1000;

  private final List<Column> columns = new ArrayList<>();

  FlowBlock(Assembly model) {
    NodeBounds limits = NodeBounds.of(model);
    FactorTerms factors = new FactorTerms(model.index(), model.footprint());
    for (Arc arc : model.graph().arcs()) {
      for (Period period : model.horizon().periods()) {
        int t = period.index();
        double most = Math.min(limits.source(arc.from(), t), limits.sink(arc.to(), t));
        OptionalInt column = model.flowColumn(name(arc, t), most);
        if (column.isPresent()) {
          add(model, arc, period, column.getAsInt(), factors);
        }
      }
    }
  }

  List<Column> columns() {
    return columns;
  }

  private void add(Assembly model, Arc arc, Period period, int id, FactorTerms factors) {
    int t = period.index();
    columns.add(new Column(arc, t, id));
    model.balances().send(arc.from(), t, id);
    model.balances().receive(arc.to(), t, id);
    model.ledger().yearly(CostKind.TRANSPORT, period, id, arc.costPerTonne().at(t));
    double co2e = arc.kgCo2ePerTonne().at(t) / KG_PER_TONNE;
    model.footprint().add(Limit.CO2E, arc.from(), t, id, co2e);
    factors.add(Source.TRANSPORT, List.of(arc.mode()), arc.from(), t, id, arc.km());
  }

  private static String name(Arc arc, int period) {
    return "flow["
        + String.join(",", arc.from().site(), arc.to().site(), arc.material(), arc.mode())
        + ","
        + period
        + "]";
  }
}
