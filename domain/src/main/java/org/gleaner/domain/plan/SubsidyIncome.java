package org.gleaner.domain.plan;

import java.util.Set;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.policy.Policy;
import org.gleaner.domain.policy.Policy.Subsidy;
import org.gleaner.domain.process.Recipe;

/** Money from outside for each tonne collected, processed or sold. */
final class SubsidyIncome {

  private final CaseIndex index;
  private final CostLedger ledger;

  SubsidyIncome(CaseIndex index, CostLedger ledger) {
    this.index = index;
    this.ledger = ledger;
  }

  void book(NetworkDecisions decisions) {
    for (Policy policy : index.planningCase().policies()) {
      if (policy instanceof Subsidy subsidy) {
        switch (subsidy.subject()) {
          case COLLECTED -> bookCollected(subsidy, decisions);
          case PROCESSED -> bookProcessed(subsidy, decisions);
          case SOLD -> bookSold(subsidy, decisions);
        }
      }
    }
  }

  private void bookCollected(Subsidy subsidy, NetworkDecisions decisions) {
    Set<String> materials = index.materialsMatchingAny(subsidy.names());
    for (Collected c : decisions.collected()) {
      if (materials.contains(c.material())) {
        book(subsidy, c.period(), c.tonnesPerYear());
      }
    }
  }

  private void bookProcessed(Subsidy subsidy, NetworkDecisions decisions) {
    for (Run run : decisions.runs()) {
      String process = index.recipe(run.recipe()).map(Recipe::process).orElseThrow();
      if (subsidy.names().isEmpty() || subsidy.names().contains(process)) {
        book(subsidy, run.period(), run.tonnesPerYear());
      }
    }
  }

  private void bookSold(Subsidy subsidy, NetworkDecisions decisions) {
    Set<String> materials = index.materialsMatchingAny(subsidy.names());
    for (Sale sale : decisions.sales()) {
      if (materials.contains(sale.material())) {
        book(subsidy, sale.period(), sale.tonnesPerYear());
      }
    }
  }

  private void book(Subsidy subsidy, int period, double tonnesPerYear) {
    if (subsidy.holdsIn(period)) {
      ledger.addYearly(CostKind.SUBSIDY, period, -subsidy.amountPerTonne() * tonnesPerYear);
    }
  }
}
