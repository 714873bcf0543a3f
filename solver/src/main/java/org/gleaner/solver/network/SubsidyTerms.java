package org.gleaner.solver.network;

import java.util.Set;
import org.gleaner.domain.plan.CostKind;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.policy.Policy;

/** Money from outside per tonne collected, processed or sold. */
record SubsidyTerms(Assembly model, CollectionBlock collection, RunBlock runs, SaleBlock sales) {

  void add() {
    for (Policy policy : model.planningCase().policies()) {
      if (policy instanceof Policy.Subsidy subsidy) {
        add(subsidy);
      }
    }
  }

  private void add(Policy.Subsidy subsidy) {
    switch (subsidy.subject()) {
      case COLLECTED -> {
        Set<String> materials = model.index().materialsMatchingAny(subsidy.names());
        for (CollectionBlock.Column column : collection.columns()) {
          if (materials.contains(column.arising().material())) {
            pay(subsidy, column.period(), column.id());
          }
        }
      }
      case PROCESSED -> {
        for (RunBlock.Column column : runs.columns()) {
          if (subsidy.names().isEmpty() || subsidy.names().contains(column.plant().process())) {
            pay(subsidy, column.period(), column.id());
          }
        }
      }
      case SOLD -> {
        Set<String> materials = model.index().materialsMatchingAny(subsidy.names());
        for (SaleBlock.Column column : sales.columns()) {
          if (materials.contains(column.market().material())) {
            pay(subsidy, column.period(), column.id());
          }
        }
      }
    }
  }

  private void pay(Policy.Subsidy subsidy, int t, int column) {
    if (subsidy.periods().isEmpty() || subsidy.periods().contains(t)) {
      Period period = model.horizon().period(t);
      model.ledger().yearly(CostKind.SUBSIDY, period, column, -subsidy.amountPerTonne());
    }
  }
}
