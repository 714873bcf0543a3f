package org.gleaner.solver.network;

import org.gleaner.domain.emission.Limit;
import org.gleaner.domain.plan.CostKind;
import org.gleaner.domain.planning.Period;

/**
 * Yearly limits on what leaves the network ({@code limit}) and the price on every unit of it.
 * Penalties are added before any row that reads the ledger.
 */
record LimitRows(Assembly model) {

  void addPenalties() {
    for (Limit limit : model.planningCase().limits()) {
      for (Period period : model.horizon().periods()) {
        double penalty = limit.penaltyPerUnit().at(period.index());
        if (penalty != 0) {
          used(limit, period.index())
              .forEach(
                  (column, perUnit) ->
                      model.ledger().yearly(CostKind.PENALTY, period, column, penalty * perUnit));
        }
      }
    }
  }

  void addRows() {
    for (Limit limit : model.planningCase().limits()) {
      for (int t = 0; t < model.periods(); t++) {
        double most = limit.maxPerYear().at(t);
        if (Double.isFinite(most)) {
          LinearForm used = used(limit, t);
          model
              .milp()
              .addRow(
                  "limit[" + limit.id() + "," + t + "]",
                  Double.NEGATIVE_INFINITY,
                  most - used.constant(),
                  used.terms());
        }
      }
    }
  }

  LinearForm used(Limit limit, int period) {
    return model.footprint().yearly(e -> e.period() == period && concerns(limit, e));
  }

  private boolean concerns(Limit limit, Footprint.Entry entry) {
    return limit.medium().equals(entry.medium())
        && (limit.site() == null || limit.site().equals(entry.site()))
        && (limit.region() == null || limit.region().equals(model.index().regionOf(entry.site())))
        && (limit.material() == null
            || model.index().materialsMatching(limit.material()).contains(entry.material()));
  }
}
