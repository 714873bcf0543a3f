package org.gleaner.solver.network;

import org.gleaner.domain.plan.CostKind;
import org.gleaner.domain.policy.Policy;
import org.gleaner.domain.site.Plant;

/**
 * What follows from paying capex: the payment when it is decided, grants at the same date, and the
 * straight-line residual value at the end of the horizon.
 */
record CapexTerms(Assembly model, Plant plant) {

  /**
   * @param commissioned period in which the capacity comes into use
   * @param amountPerUnit capex per unit of the form at the prices of the period of decision
   */
  void add(LinearForm units, int commissioned, double amountPerUnit) {
    int decided = decidedIn(commissioned);
    int decidedYear = model.horizon().period(decided).firstYear();
    units.forEach(
        (column, coefficient) -> {
          double amount = coefficient * amountPerUnit;
          model.ledger().once(CostKind.CAPEX, decided, column, amount, decidedYear);
          double granted = -amount * grantedShare(decided);
          model.ledger().once(CostKind.SUBSIDY, decided, column, granted, decidedYear);
          addResidual(column, commissioned, amount);
        });
  }

  int decidedIn(int commissioned) {
    return model.index().decisionPeriod(plant, commissioned).orElseThrow();
  }

  private void addResidual(int column, int commissioned, double amount) {
    if (model.planningCase().settings().residualValue()) {
      int end = model.horizon().endYear();
      int age = end - model.horizon().period(commissioned).firstYear();
      double left = Math.max(0, 1 - age / plant.lifetimeYears());
      int last = model.periods() - 1;
      model.ledger().once(CostKind.RESIDUAL_VALUE, last, column, -amount * left, end);
    }
  }

  private double grantedShare(int period) {
    double share = 0;
    for (Policy policy : model.planningCase().policies()) {
      if (policy instanceof Policy.CapexGrant grant
          && grant.processes().contains(plant.process())
          && (grant.periods().isEmpty() || grant.periods().contains(period))) {
        share += grant.share();
      }
    }
    return share;
  }
}
